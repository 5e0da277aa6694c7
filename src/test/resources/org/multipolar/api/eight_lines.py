import sys

import jpype
import jpype.imports

jpype.startJVM("-Djava.awt.headless=true", classpath=sys.argv[1:])
from org.multipolar.api import Simulation

tight = Simulation.of("baseline").replications(4).set("run.to", "2026-12")
free = tight.set("mechanisms.smuggling", "off")
with tight.run() as a, free.run() as b:
    print(a.series("lag_open").dates()[0])
    print(a.outcome("lag_open_end").median())
    print(b.outcome("lag_open_end").median())
