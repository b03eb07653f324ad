package org.muster.server.messaging.smpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/**
 * A provider's short message centre on this machine, which speaks SMPP over a socket and does with
 * the next messages what a test orders.
 */
public final class ShortMessageCentre implements ServerMessageReceiverListener, AutoCloseable {

    public static final String PASSWORD = "s3same";
    private static final long ANSWER_MILLIS = 10_000;

    /** What is done with one submit_sm. */
    public enum Order {
        TAKE,
        TAKE_SLOWLY,
        THROTTLE,
        REFUSE_ADDRESS,
        FULL,
        STAY_SILENT,
        DROP_THE_LINE
    }

    private final SMPPServerSessionListener listener;
    private final int port;
    private final Thread accepting;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger enquiries = new AtomicInteger();

    /**
     * @param socket bound already, with TLS or without
     */
    ShortMessageCentre(ServerSocket socket) throws IOException {
        port = socket.getLocalPort();
        listener = new SMPPServerSessionListener(port, new OnSocket(socket));
        listener.setMessageReceiverListener(this);
        listener.setPduProcessorDegree(12);
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public static ShortMessageCentre open() throws IOException {
        return at(0);
    }

    static ShortMessageCentre at(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        return new ShortMessageCentre(socket);
    }

    public int port() {
        return port;
    }

    public void order(Order... next) {
        orders.addAll(List.of(next));
    }

    public List<SubmitSm> taken() {
        return taken;
    }

    int binds() {
        return binds.get();
    }

    int refused() {
        return refused.get();
    }

    int enquiries() {
        return enquiries.get();
    }

    void dropAll() {
        sessions.forEach(SMPPServerSession::close);
    }

    /** A receipt as most centres write it; the status that the other side answers, 0 for taken. */
    public int deliverReceipt(String handle, String state) {
        String text =
                "id:"
                        + handle
                        + " sub:001 dlvrd:001 submit date:2308021200 done date:2308021201 stat:"
                        + state
                        + " err:000 text:Gate";
        return deliver(0x04, 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    public int deliver(
            int esmClass, int dataCoding, byte[] message, OptionalParameter... parameters) {
        try {
            bound().deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "22790123456",
                            TypeOfNumber.NETWORK_SPECIFIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "7070",
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new RawDataCoding((byte) dataCoding),
                            message,
                            parameters);
            return 0;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SMPPServerSession bound() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .findFirst()
                .orElseThrow();
    }

    private void accept() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                SMPPServerSession session = listener.accept();
                session.setTransactionTimer(ANSWER_MILLIS);
                sessions.add(session);
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (PASSWORD.equals(request.getPassword())) {
                binds.incrementAndGet();
                request.accept("centre", InterfaceVersion.IF_34);
            } else {
                refused.incrementAndGet();
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (Exception e) {
            session.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
            throws ProcessRequestException {
        Order next = orders.poll();
        switch (next == null ? Order.TAKE : next) {
            case TAKE -> {}
            case THROTTLE -> throw no(SMPPConstant.STAT_ESME_RTHROTTLED);
            case REFUSE_ADDRESS -> throw no(SMPPConstant.STAT_ESME_RINVDSTADR);
            case FULL -> throw no(SMPPConstant.STAT_ESME_RMSGQFUL);
            case TAKE_SLOWLY -> sleep(200);
            case STAY_SILENT -> sleep(1_500);
            case DROP_THE_LINE -> {
                taken.add(message);
                session.close();
                throw no(SMPPConstant.STAT_ESME_RSYSERR);
            }
        }
        taken.add(message);
        try {
            String name = Integer.toHexString(0xA0 + names.incrementAndGet());
            return new SubmitSmResult(new MessageId(name), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sleep(long millis) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /** How many messages were held at the same time, of those that were taken slowly. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink enquiry, Session source) {
        enquiries.incrementAndGet();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        listener.close();
        dropAll();
        accepting.interrupt();
        accepting.join(2_000);
    }

    private static ProcessRequestException no(int status) {
        return new ProcessRequestException("ordered by a test", status);
    }

    /** Gives the library a socket that listens on this machine only. */
    private record OnSocket(ServerSocket socket) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return new ServerSocketConnection(socket);
        }
    }

    // What no test needs.

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti multi, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
            QueryBroadcastSm query, SMPPServerSession source) throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw no(SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
