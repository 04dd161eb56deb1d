using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>The conformance suite for definitions: the laws that every approved methodology obeys, also one that a user adds.</summary>
public static class DefinitionConformance
{
    /// <summary>All laws.</summary>
    public static IReadOnlyList<DefinitionLaw> Laws => DefinitionLaws.All;

    /// <summary>Checks all laws.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="samples">How many random samples for each law; at least one.</param>
    /// <exception cref="ConformanceException">The definition does not obey a law.</exception>
    public static void Check(MethodologyDefinition definition, int samples = 50)
    {
        foreach (var law in Laws) Check(definition, law, samples);
    }

    /// <summary>Checks one law.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="law">The law.</param>
    /// <param name="samples">How many random samples; at least one.</param>
    /// <exception cref="ConformanceException">The definition does not obey the law.</exception>
    public static void Check(MethodologyDefinition definition, DefinitionLaw law, int samples = 50)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(law);
        KernelConformance.Check(
            definition.Kernel, new Law($"{definition.Name}: {law.Name}", sample => Counterexample(definition, law, sample)), samples);
    }

    /// <summary>A complete project of valid values that is refused is a counterexample to any law.</summary>
    private static string? Counterexample(MethodologyDefinition definition, DefinitionLaw law, KernelSample sample)
    {
        try
        {
            return law.Counterexample(definition, sample);
        }
        catch (InvalidDataProblemsException exception) when (exception.Problems.All(problem => problem.Code == ProblemCode.NoAnswer))
        {
            // Numbers too large or shares of nothing have no answer, and no law speaks of them.
            return null;
        }
        catch (InvalidDataProblemsException exception)
        {
            return $"a complete project is refused: {exception.Message}";
        }
    }
}
