#!/usr/bin/env python3
"""Keeps a scanner signed in: a proxy on this machine alone, for a running demo.

    signed-in.py TARGET NAME PASSWORD PORT

A scanner that presses every button signs itself out with the first ones. Whatever it sends through
this proxy goes to TARGET as NAME, with the cookies of a session that is begun again when it has
ended; signing out, and what would change the account itself, is not passed on.
"""

import http.client
import re
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TARGET, NAME, PASSWORD, PORT = sys.argv[1:5]
WHERE = urllib.parse.urlparse(TARGET).netloc
SPARED = re.compile(r"^/(sign-out|account)(/|$)")
BROWSER = "signed-in"
LOCK = threading.Lock()
COOKIES = {}


def ask(method, path, headers, body):
    line = http.client.HTTPConnection(WHERE, timeout=60)
    line.request(method, path, body, headers)
    answer = line.getresponse()
    return answer, answer.read()


def keep(answer):
    for name, value in answer.getheaders():
        if name.lower() == "set-cookie":
            pair = value.split(";", 1)[0].split("=", 1)
            COOKIES[pair[0]] = pair[1]


def headers():
    carried = "; ".join(f"{name}={value}" for name, value in COOKIES.items() if value)
    return {"Cookie": carried, "User-Agent": BROWSER, "Host": WHERE}


def sign_in():
    COOKIES.clear()
    answer, page = ask("GET", "/sign-in", headers(), None)
    keep(answer)
    token = re.search(r'name="_csrf" value="([^"]+)"', page.decode())[1]
    form = urllib.parse.urlencode({"name": NAME, "password": PASSWORD, "_csrf": token})
    said = dict(headers(), **{"Content-Type": "application/x-www-form-urlencoded"})
    answer, _ = ask("POST", "/sign-in", said, form)
    keep(answer)


class Passing(BaseHTTPRequestHandler):
    def do(self):
        path = re.sub(r"^http://[^/]+", "", self.path) or "/"
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) or None
        if SPARED.match(path) or (self.command == "POST" and path.startswith("/sign-in")):
            self.send_response(204)
            self.end_headers()
            return
        said = {
            name: value
            for name, value in self.headers.items()
            if name.lower() not in ("cookie", "user-agent", "host", "proxy-connection")
        }
        with LOCK:
            answer, page = ask(self.command, path, dict(said, **headers()), body)
            if (answer.getheader("Location") or "").endswith("/sign-in"):
                sign_in()
                answer, page = ask(self.command, path, dict(said, **headers()), body)
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = do

    def log_message(self, *_):
        pass


sign_in()
ThreadingHTTPServer(("127.0.0.1", int(PORT)), Passing).serve_forever()
