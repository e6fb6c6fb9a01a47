"""CPU per request of Griot and of nginx that gives the same bytes as a file.

    python3 bench/requests_against_nginx.py GRIOT [ROUNDS [SECONDS]]

A page of 3 KB, one of 30 KB, and the answer 304 of both, asked for with wrk over eight
connections that stay open; both servers log every request into a file. Rounds alternate
between the two, so that a busy machine slows both. What counts is user and system time of
the server's processes for each request; the table gives medians and the ratio.
"""

import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

NGINX = """
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    include /etc/nginx/mime.types;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000000;
    log_format json escape=json '{{"time":"$time_iso8601","id":"$request_id",'
        '"method":"$request_method","path":"$uri","status":$status,'
        '"bytes":$body_bytes_sent,"s":$request_time}}';
    access_log {folder}/nginx.log json;
    client_body_temp_path {folder}/t1;
    proxy_temp_path {folder}/t2;
    fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4;
    scgi_temp_path {folder}/t5;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/pages;
        add_header Cache-Control "public, max-age=60";
        add_header Content-Security-Policy "default-src 'none'";
        add_header X-Content-Type-Options nosniff;
    }}
}}
"""

SENTENCE = "Le retour choisi se prépare avec celles et ceux qui partent. "


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def note(title, size):
    words = "\n\n".join(SENTENCE * 8 for _ in range(size // (8 * len(SENTENCE)) + 1))
    return (f"---\ntitre: {title}\nstatut: publie\ndiffusion: public\n---\n\n"
            f"{words.encode()[:size].decode(errors='ignore')}\n")


def fetch(port, path, **fields):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=fields)
    with urllib.request.urlopen(request) as answer:
        return answer.read(), answer.headers["ETag"]


class Server:
    """A running program and the CPU its processes have used, children included."""

    def __init__(self, words, log):
        self.process = subprocess.Popen(words, stdout=log, stderr=log)

    def processes(self):
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        return [self.process.pid] + [int(n) for n in pathlib.Path(children).read_text().split()]

    def cpu(self):
        ticks = 0
        for number in self.processes():
            fields = pathlib.Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def cost(server, url, seconds, fields):
    """Microseconds of CPU a request."""
    words = ["wrk", "-t1", "-c8", f"-d{seconds}s"]
    for name, value in fields.items():
        words += ["-H", f"{name}: {value}"]
    before = server.cpu()
    said = subprocess.run(words + [url], check=True, capture_output=True, text=True).stdout
    used = server.cpu() - before
    # wrk calls 304 no failure, and anything above it one.
    if "Non-2xx or 3xx" in said:
        sys.exit(f"{url}: {said}")
    requests = int(re.search(r"(\d+) requests in", said)[1])
    return used / requests * 1e6


def measure(griot, nginx, cases, rounds, seconds):
    print(f"{'case':8}{'bytes':>8}{'griot µs':>10}{'nginx µs':>10}{'ratio':>8}")
    for name, size, griot_case, nginx_case in cases:
        costs = {"griot": [], "nginx": []}
        for _ in range(rounds):
            costs["nginx"].append(cost(nginx, nginx_case[0], seconds, nginx_case[1]))
            costs["griot"].append(cost(griot, griot_case[0], seconds, griot_case[1]))
        ours, theirs = (statistics.median(costs[name]) for name in ("griot", "nginx"))
        print(f"{name:8}{size:8}{ours:10.1f}{theirs:10.1f}{ours / theirs:8.2f}", flush=True)


def main():
    program = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    for tool in ("wrk", "nginx"):
        if not shutil.which(tool):
            sys.exit(f"SKIPPED: {tool} is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "pages").mkdir()
        corpus = folder / "fonds"
        subprocess.run([program, "init", corpus], check=True, capture_output=True)
        for title, size in (("petite", 2_400), ("grande", 26_000)):
            (folder / f"{title}.md").write_text(note(title, size))
        subprocess.run([program, "import", *folder.glob("*.md"), "--corpus", corpus],
                       check=True, capture_output=True)
        griot_port, nginx_port = free_port(), free_port()
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=nginx_port))
        with open(folder / "griot.log", "wb") as log, open(folder / "talk", "wb") as talk:
            griot = Server([program, "serve", "--corpus", corpus, "--listen",
                            f"127.0.0.1:{griot_port}"], log)
            nginx = Server(["nginx", "-e", folder / "error.log", "-c", folder / "nginx.conf",
                            "-g", "daemon off;"], talk)
            try:
                while b"127.0.0.1" not in (folder / "griot.log").read_bytes():
                    time.sleep(0.05)
                cases = []
                for label, title in (("3 KB", "petite"), ("30 KB", "grande")):
                    path = f"/fragments/{title}"
                    page, tag = fetch(griot_port, path)
                    (folder / "pages" / f"{title}.html").write_bytes(page)
                    file = f"/{title}.html"
                    same, file_tag = fetch(nginx_port, file)
                    assert same == page
                    urls = [f"http://127.0.0.1:{griot_port}{path}",
                            f"http://127.0.0.1:{nginx_port}{file}"]
                    cases.append((label, len(page), (urls[0], {}), (urls[1], {})))
                    if title == "petite":
                        known = [{"If-None-Match": tag}, {"If-None-Match": file_tag}]
                        last = ("304", 0, (urls[0], known[0]), (urls[1], known[1]))
                measure(griot, nginx, cases + [last], rounds, seconds)
            finally:
                griot.stop()
                nginx.stop()


if __name__ == "__main__":
    main()
