#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A driverless network scanner (eSCL) on this computer that serves one's own JPEG pages.

Usage: esclmock.py FOLDER [FAULT [PACE]]
FOLDER holds the sheets of the feeder as *.jpg, in the order of their names, and under glass/ what lies on the glass.
FAULT is one of: jam@N (the feeder jams before page N), drop@N (the connection is cut in the middle of page N), busy, cover,
empty, duplex (the feeder takes both sides); '' for none. PACE is how many ms the feeder takes for a sheet; it draws the next one when
the last was fetched, and so waits for whoever is late. The system chooses the port; its number is the first line that is printed.
"""
import glob
import http.server
import os
import socketserver
import sys
import time

NAMES = ('xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" '
         'xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"')
RESOLUTIONS = (75, 150, 200, 300, 600)


def element(name, *inner):
    return f'<{name}>{"".join(inner)}</{name}>'


def input_capabilities():
    resolutions = [element('scan:DiscreteResolution', element('scan:XResolution', str(dpi)),
                           element('scan:YResolution', str(dpi))) for dpi in RESOLUTIONS]
    profile = element(
        'scan:SettingProfile',
        element('scan:ColorModes', element('scan:ColorMode', 'RGB24'), element('scan:ColorMode', 'Grayscale8')),
        element('scan:DocumentFormats', element('pwg:DocumentFormat', 'image/jpeg'),
                element('scan:DocumentFormatExt', 'image/jpeg')),
        element('scan:SupportedResolutions', element('scan:DiscreteResolutions', *resolutions)))
    sizes = (('MinWidth', 16), ('MaxWidth', 2550), ('MinHeight', 16), ('MaxHeight', 3508), ('MaxScanRegions', 1))
    return ''.join(element('scan:' + name, str(value)) for name, value in sizes) + element('scan:SettingProfiles', profile)


def document(name, *inner):
    return f'<?xml version="1.0" encoding="UTF-8"?><{name} {NAMES}>{"".join(inner)}</{name}>'


def number_of(fault, kind):
    return int(fault[len(kind):]) if fault.startswith(kind) else 0


class Stack:
    """What lies in the scanner, and the jobs that were given to it."""

    def __init__(self, folder, fault, pace):
        self.feeder = sorted(glob.glob(os.path.join(folder, '*.jpg')))
        self.glass = sorted(glob.glob(os.path.join(folder, 'glass', '*.jpg')))
        self.fault = fault
        self.adf = {'empty': 'ScannerAdfEmpty', 'cover': 'ScannerAdfDoorOpen'}.get(fault, 'ScannerAdfLoaded')
        self.jobs = []
        self.pace = pace / 1000
        self.drawn = 0.0  # when the sheet that is in the feeder is through

    def draw(self):
        self.drawn = time.monotonic() + self.pace

    def capabilities(self):
        feeder = [element('scan:AdfSimplexInputCaps', input_capabilities())]
        if self.fault == 'duplex':
            feeder.append(element('scan:AdfDuplexInputCaps', input_capabilities()))
        return document('scan:ScannerCapabilities', element('pwg:Version', '2.63'),
                        element('pwg:MakeAndModel', 'Mock eSCL Scanner'),
                        element('scan:Platen', element('scan:PlatenInputCaps', input_capabilities())),
                        element('scan:Adf', *feeder, element('scan:FeederCapacity', '50')))

    def status(self):
        state = 'Processing' if self.fault == 'busy' else 'Idle'
        return document('scan:ScannerStatus', element('pwg:Version', '2.63'), element('pwg:State', state),
                        element('scan:AdfState', self.adf))

    def open_job(self, settings):
        fed = '>Feeder<' in settings
        self.jobs.append(list(self.feeder if fed else self.glass[:1]))
        self.draw()
        return len(self.jobs), fed

    def next_page(self, job):
        """Status code, bytes, and whether they are cut off."""
        sheets = self.jobs[job - 1]
        nth = len(self.feeder) - len(sheets) + 1
        if self.fault == 'cover':
            return 503, b'', False
        jam = number_of(self.fault, 'jam@')
        if jam and nth >= jam:
            self.adf = 'ScannerAdfJam'
            return 503, b'', False
        if not sheets:
            self.adf = 'ScannerAdfEmpty'
            return 404, b'', False
        time.sleep(max(0.0, self.drawn - time.monotonic()))
        self.draw()
        with open(sheets.pop(0), 'rb') as page:
            return 200, page.read(), nth == number_of(self.fault, 'drop@')


class Scanner(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *words):
        pass

    def answer(self, code, body=b'', kind='text/xml', headers=()):
        self.send_response(code)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        stack = self.server.stack
        if self.path.endswith('/ScannerCapabilities'):
            return self.answer(200, stack.capabilities().encode())
        if self.path.endswith('/ScannerStatus'):
            return self.answer(200, stack.status().encode())
        if not self.path.endswith('/NextDocument'):
            return self.answer(404)
        code, page, cut_off = stack.next_page(int(self.path.split('/')[-2]))
        if not cut_off:
            return self.answer(code, page, 'image/jpeg')
        self.send_response(200)
        self.send_header('Content-Type', 'image/jpeg')
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        self.wfile.write(page[:len(page) // 2])
        self.close_connection = True

    def do_POST(self):
        settings = self.rfile.read(int(self.headers.get('Content-Length', 0))).decode('utf8', 'replace')
        stack = self.server.stack
        if stack.fault == 'busy':
            return self.answer(503)
        job, fed = stack.open_job(settings)
        if fed and stack.fault == 'empty':
            return self.answer(409)
        port = self.server.server_address[1]
        self.answer(201, headers=[('Location', f'http://127.0.0.1:{port}/eSCL/ScanJobs/{job}')])

    def do_DELETE(self):
        self.answer(200)


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


def main():
    server = Server(('127.0.0.1', 0), Scanner)
    fault = sys.argv[2] if len(sys.argv) > 2 else ''
    pace = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    server.stack = Stack(sys.argv[1], fault, pace)
    print(server.server_address[1], flush=True)
    server.serve_forever()


main()
