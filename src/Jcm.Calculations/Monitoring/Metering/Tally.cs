namespace Jcm.Calculations.Monitoring.Metering;

/// <summary>How often something was found, where first, and where it was worst. A stream of any length takes constant memory.</summary>
internal sealed class Tally
{
    internal long Count { get; private set; }

    internal (long From, long To) First { get; private set; }

    internal (long From, long To) Worst { get; private set; }

    internal Int128 WorstCounts { get; private set; }

    internal void Add(long from, long to, Int128 counts = default)
    {
        if (Count++ == 0)
        {
            (First, Worst, WorstCounts) = ((from, to), (from, to), counts);
        }
        else if (counts > WorstCounts)
        {
            (Worst, WorstCounts) = ((from, to), counts);
        }
    }
}
