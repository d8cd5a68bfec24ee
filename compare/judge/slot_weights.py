"""Weights of the measures of `slots`, written by `training/slots.py`; do not edit."""

BIAS = -5.2136
WEIGHTS = {
    "score": 3.9470,
    "sentences": -1.9887,
    "near": 1.4454,
    "answered": 1.5836,
    "noun same": 1.3984,
    "noun other": 0.7115,
    "class same": 2.0498,
    "class other": 4.4375,
    "class one": -0.3682,
    "before same": 0.5785,
    "behind same": -0.6853,
    "behind matter": 2.2876,
    "rivals": -0.6295,
    "margin": 0.7407,
    "taken": -3.2431,
    "on top": 3.8142,
    "part": -0.9510,
    "day": 1.2073,
    "clock": 1.8167,
    "measure": 0.7085,
    "length": 0.1889,
}
