namespace Jcm.Calculations.Tests.Monitoring.Metering;

/// <summary>Draws from one seed, for samples that are built step by step; the same on every machine.</summary>
internal sealed class Draws(int seed)
{
    private ulong state = (ulong)seed + 1;

    /// <summary>A whole number from the least to the most.</summary>
    internal int From(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    internal bool OneIn(int number) => From(1, number) == 1;

    /// <summary>A number from the least to the most, in thousandths of their distance.</summary>
    internal decimal Between(decimal least, decimal most) => least + ((most - least) * From(0, 1000) / 1000m);

    internal T Of<T>(params ReadOnlySpan<T> choices) => choices[From(0, choices.Length - 1)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
