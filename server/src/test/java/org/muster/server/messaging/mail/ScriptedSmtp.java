package org.muster.server.messaging.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says to each command what a test wrote down for it, and 250 otherwise: what a
 * server in good order cannot be made to say.
 */
final class ScriptedSmtp implements AutoCloseable {

    /** Written down in place of an answer: the line is cut. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /**
     * @param command its first word, or BODY for the dot behind the text
     */
    ScriptedSmtp says(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    List<String> commands() {
        return commands;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out =
                        new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            line.setSoTimeout(10_000);
            if (!say(out, "GREETING", "220 scripted")) {
                return;
            }
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                commands.add(said);
                String word = said.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                boolean on = say(out, word, word.equals("DATA") ? "354 go on" : "250 fine");
                if (on
                        && word.equals("DATA")
                        && answers.getOrDefault("DATA", "354").startsWith("354")) {
                    skipBody(in);
                    on = say(out, "BODY", "250 taken");
                }
                if (!on) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side left, which is its right.
        }
    }

    private static void skipBody(BufferedReader in) throws IOException {
        String text = in.readLine();
        while (text != null && !text.equals(".")) {
            text = in.readLine();
        }
    }

    private boolean say(PrintWriter out, String command, String usual) {
        String answer = answers.getOrDefault(command, usual);
        if (answer.isEmpty()) {
            return false;
        }
        out.print(answer + "\r\n");
        out.flush();
        return true;
    }
}
