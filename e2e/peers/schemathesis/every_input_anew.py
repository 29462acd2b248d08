"""What schemathesis imports before it runs.

Hypothesis spends half of its inputs on steps from one input to the next that is accepted more often. Accepted is
all or nothing here, so these steps lead nowhere: it would send a handful of requests dozens of times each.
"""

from hypothesis import Phase, settings

settings.register_profile("every-input-anew", phases=[Phase.explicit, Phase.generate, Phase.shrink])
settings.load_profile("every-input-anew")
