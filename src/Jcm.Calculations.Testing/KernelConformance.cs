using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>The conformance suite: the laws that every kernel obeys, also one written outside the library.</summary>
public static class KernelConformance
{
    /// <summary>All laws.</summary>
    public static IReadOnlyList<Law> Laws { get; } = [.. ArithmeticLaws.All, .. DerivativeLaws.All, .. UnitLaws.All, .. TraceLaws.All, .. EmissionLaws.All];

    /// <summary>Checks all laws.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="samples">How many random samples for each law; at least one.</param>
    /// <exception cref="ConformanceException">The kernel does not obey a law.</exception>
    public static void Check(Kernel kernel, int samples = 100)
    {
        foreach (var law in Laws) Check(kernel, law, samples);
    }

    /// <summary>Checks one law.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="law">The law.</param>
    /// <param name="samples">How many random samples; at least one.</param>
    /// <exception cref="ConformanceException">The kernel does not obey the law.</exception>
    public static void Check(Kernel kernel, Law law, int samples = 100)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(law);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        string? found = null;
        var (withAnswer, withoutAnswer) = (0, 0);
        var property = Prop.ForAll(KernelSamples.Of(kernel), sample =>
        {
            if (!HasAnswer(sample))
            {
                withoutAnswer++;
                return true;
            }

            withAnswer++;
            var counterexample = law.Counterexample(sample);
            if (counterexample is not null) found = $"{counterexample}, for {sample}";
            return counterexample is null;
        });
        try
        {
            property.Check(Config.QuickThrowOnFailure.WithMaxTest(samples).WithQuietOnSuccess(true));
        }
        catch (Exception exception) when (found is not null)
        {
            throw new ConformanceException($"{kernel.Id} breaks the law \"{law.Name}\": {found}.", exception);
        }
        if (withoutAnswer > withAnswer) throw new ConformanceException($"{kernel.Id} divides by zero for most of its valid inputs.");
    }

    /// <summary>Valid inputs may have no answer together, such as shares of a whole that is zero; every arithmetic refuses them, and no law speaks of them.</summary>
    private static bool HasAnswer(KernelSample sample)
    {
        try
        {
            foreach (var row in sample.Rows) sample.Evaluate<Exact>(row);
            return true;
        }
        catch (DivideByZeroException)
        {
            return false;
        }
    }
}
