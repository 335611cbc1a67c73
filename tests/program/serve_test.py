"""`dateline serve`: what it answers, what it refuses, and that it follows the folder."""

import http.client
import json
import re
import subprocess
import unittest

from support import PROGRAM, ProgramTest, schema_errors

ARTICLE = "LONGSHORE, 6 March 2031 (Wire) — The city shut the bridge on Wednesday. It will open again on 12 March.\n"


class Serve(ProgramTest):
    def start(self, *arguments):
        server = subprocess.Popen([PROGRAM, "serve", "articles", "--port", "0", *arguments], cwd=self.folder,
                                  stderr=subprocess.PIPE)
        self.addCleanup(server.stderr.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        line = server.stderr.readline().decode()
        while line and "http://" not in line:
            line = server.stderr.readline().decode()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", line).group(1))

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer, answer.read()

    def setUp(self):
        super().setUp()
        self.write("articles/a.txt", ARTICLE)

    def test_page_and_json(self):
        self.start()
        answer, page = self.ask("GET", "/")
        self.assertEqual((answer.status, answer.getheader("Content-Type")), (200, "text/html; charset=utf-8"))
        self.assertEqual(answer.getheader("X-Content-Type-Options"), "nosniff")
        self.assertIn(b"shut the bridge", page)
        answer, text = self.ask("GET", "/timeline.json")
        self.assertEqual(answer.status, 200)
        self.assertEqual(schema_errors(json.loads(text)), [])
        self.assertEqual(self.build_json("articles"), text)
        answer, _ = self.ask("GET", "/timeline.json", **{"If-None-Match": answer.getheader("ETag")})
        self.assertEqual(answer.status, 304)
        answer, script = self.ask("GET", "/dateline-timeline.js")
        self.assertIn(b"customElements.define", script)
        for path in ("/a.txt", "/../articles/a.txt", "/%2e%2e/articles/a.txt", "/articles"):
            self.assertEqual(self.ask("GET", path)[0].status, 404, path)

    def test_it_follows_the_folder(self):
        self.start()
        self.assertNotIn(b"ferry", self.ask("GET", "/")[1])
        added = self.write("articles/b.txt", "HARBOUR, 9 March 2031 (Wire) — The ferry sank on Saturday.\n")
        self.assertIn(b"ferry", self.ask("GET", "/")[1])
        added.unlink()
        self.assertNotIn(b"ferry", self.ask("GET", "/")[1])

    def test_dates_of_a_text(self):
        self.start()
        answer, line = self.ask("POST", "/dates?published=2023-04-12", "It fell last Friday.")
        self.assertEqual((answer.status, answer.getheader("Content-Type")), (200, "application/json"))
        times = json.loads(line)["times"]
        self.assertEqual([(time["text"], time["value"]) for time in times], [("last Friday", "2023-04-07")])
        self.assertEqual(self.ask("POST", "/dates?published=soon", "x")[0].status, 400)
        self.assertEqual(json.loads(self.ask("POST", "/dates", b"\xff\xfe <script> ")[1])["times"], [])

    def test_large_bodies_are_refused(self):
        self.start("--body-limit", "1000")
        self.assertEqual(self.ask("POST", "/dates", "x" * 1000)[0].status, 200)
        self.assertEqual(self.ask("POST", "/dates", "x" * 1001)[0].status, 413)

    def test_other_hosts_are_refused(self):
        self.start("--allow-host", "news.example")
        for host in ("localhost", f"localhost:{self.port}", "LOCALHOST", "127.0.0.1:1", "[::1]:80", "news.example"):
            self.assertEqual(self.ask("GET", "/", Host=host)[0].status, 200, host)
        for host in ("evil.example", "localhost.evil.example", "evil.example:80", "", "127.0.0.1.evil.example"):
            answer, body = self.ask("GET", "/timeline.json", Host=host)
            self.assertEqual(answer.status, 421, host)
            self.assertNotIn(b"bridge", body)
            self.assertEqual(self.ask("POST", "/dates", "x", Host=host)[0].status, 421, host)

    def test_no_folder(self):
        self.dateline("serve", "nowhere", status=3)


if __name__ == "__main__":
    unittest.main()
