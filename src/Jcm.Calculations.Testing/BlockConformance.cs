using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>The conformance suite for blocks: what holds for every kernel holds for the result of a block, and for what a series block carries on.</summary>
public static class BlockConformance
{
    /// <summary>All laws.</summary>
    public static IReadOnlyList<Law> Laws => KernelConformance.Laws;

    /// <summary>Checks all laws.</summary>
    /// <param name="block">The block.</param>
    /// <param name="samples">How many random samples for each law; at least one.</param>
    /// <exception cref="ConformanceException">The block does not obey a law.</exception>
    public static void Check(Block block, int samples = 100)
    {
        foreach (var law in Laws) Check(block, law, samples);
    }

    /// <summary>Checks one law.</summary>
    /// <param name="block">The block.</param>
    /// <param name="law">The law.</param>
    /// <param name="samples">How many random samples; at least one.</param>
    /// <exception cref="ConformanceException">The block does not obey the law.</exception>
    public static void Check(Block block, Law law, int samples = 100)
    {
        ArgumentNullException.ThrowIfNull(block);
        KernelConformance.Check(block.AsKernel(), law, samples);
        if (block.CarriedAsKernel() is { } carried) KernelConformance.Check(carried, law, samples);
    }
}
