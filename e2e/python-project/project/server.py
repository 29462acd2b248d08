"""The endpoints of an adapter, over the functions of app/adapter.py, without any framework."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from app import adapter


class Endpoints(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer({"/apiVersion": adapter.api_version, "/adapterDefinition": adapter.definition})

    def do_POST(self):
        instance = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        endpoints = {
            "/test": adapter.test,
            "/collect": adapter.collect,
            "/endpointURLs": adapter.endpoint_urls,
        }
        self.answer({path: lambda call=call: call(instance) for path, call in endpoints.items()})

    def answer(self, calls):
        call = calls.get(self.path)
        result = call() if call else None
        body = b"" if result is None else json.dumps(result).encode()
        self.send_response(404 if call is None else 204 if result is None else 200)
        if body:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("0.0.0.0", 8080), Endpoints).serve_forever()
