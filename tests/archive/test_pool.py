"""Work in processes: what is asked for is done, whatever becomes of a worker."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compare.archive.pool import Pool

DIES = "__import__('os')._exit(3)"


def done(tasks, workers=2):
    # What the workers run must be importable there; eval is, and does as it is told.
    return dict(Pool(workers)(eval, tasks))


def test_every_task_is_done_once():
    tasks = [f"{n} * 2" for n in range(40)]

    assert done(tasks) == {task: n * 2 for n, task in enumerate(tasks)}


def test_a_task_that_kills_its_worker_is_given_up_alone():
    assert done(["1", DIES, "2", "3", "4"]) == {"1": 1, DIES: None, "2": 2, "3": 3, "4": 4}


def test_a_task_whose_worker_was_killed_once_is_done_again(tmp_path):
    once = f"(lambda p: 7 if p.exists() else (p.touch(), {DIES}))(__import__('pathlib').Path({str(tmp_path / 'x')!r}))"

    assert done([once, "1", "2"]) == {once: 7, "1": 1, "2": 2}


def test_workers_end_with_who_started_them():
    program = (
        "from compare.archive.pool import Pool\n"
        "if __name__ == '__main__':\n"
        "    for task, pid in Pool(1)(eval, ['__import__(\"os\").getpid()', '__import__(\"time\").sleep(600)']):\n"
        "        print(pid, flush=True)\n"
    )
    # By -c there is no file that the workers could take for the program.
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        worker = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    for _ in range(100):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        if Path(f"/proc/{worker}/stat").read_text(encoding="utf-8").split()[2] == "Z":
            return
        time.sleep(0.1)
    raise AssertionError("the worker is there still")


@pytest.mark.parametrize("seconds", [0.2, 1.5])
def test_ctrl_c_ends_all_in_silence(seconds):
    program = (
        "from compare.archive.pool import Pool\n"
        "if __name__ == '__main__':\n"
        "    try:\n"
        "        print('ready', flush=True)\n"
        "        list(Pool(2)(eval, ['__import__(\"time\").sleep(600)'] * 9))\n"
        "    except KeyboardInterrupt:\n"
        "        print('stopped')\n"
    )
    command = [sys.executable, "-c", program]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, **pipes, start_new_session=True) as running:
        assert running.stdout.readline() == "ready\n"
        time.sleep(seconds)
        os.killpg(running.pid, signal.SIGINT)
        assert running.communicate(timeout=60)[0] == "stopped\n"
