using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Testing;

/// <summary>Laws of units: the equations are dimensionally homogeneous, to the size of the units, and no input can stand in for another.</summary>
internal static class UnitLaws
{
    private static readonly Measure Metre = Units.Meter;

    internal static IReadOnlyList<Law> All { get; } =
    [
        new("Dimensioned accepts the equations", IsHomogeneous),
        new("Dimensioned rejects an input counted in another dimension", RejectsOtherDimension),
        new("Dimensioned rejects an input counted in units of another size", RejectsOtherSize),
        new("Two inputs of different dimension cannot be swapped", RejectsSwap),
    ];

    private static string? IsHomogeneous(KernelSample sample) => Refusal(sample.Kernel, Measures(sample.Kernel));

    private static string? RejectsOtherDimension(KernelSample sample) => RejectsEach(sample.Kernel, measure =>
        new Measure(measure.Symbol + "·m", measure.Dimension * Metre.Dimension, measure.Scale * Metre.Scale));

    private static string? RejectsOtherSize(KernelSample sample) => RejectsEach(sample.Kernel, measure =>
        measure with { Symbol = "1000 " + measure.Symbol, Scale = measure.Scale * 1000 });

    private static string? RejectsEach(Kernel kernel, Func<Measure, Measure> change)
    {
        for (var slot = 0; slot < kernel.Parameters.Count; slot++)
        {
            var measures = Measures(kernel);
            // A pure ratio may stand for its own multiple only if nothing is made of it; changing both sides of a quotient cancels, one does not.
            measures[slot] = change(measures[slot]);
            if (Refusal(kernel, measures) is null) return $"{kernel.Parameters[slot].Symbol} may be counted in {measures[slot]}";
        }

        return null;
    }

    private static string? RejectsSwap(KernelSample sample)
    {
        var kernel = sample.Kernel;
        for (var first = 0; first < kernel.Parameters.Count; first++)
        {
            for (var second = first + 1; second < kernel.Parameters.Count; second++)
            {
                var (one, other) = (kernel.Parameters[first], kernel.Parameters[second]);
                if (one.Unit.Fits(other.Unit)) continue;
                var measures = Measures(kernel);
                (measures[first], measures[second]) = (measures[second], measures[first]);
                // Factors of one product may change places in the algebra; there the unit of the parameter itself refuses the value.
                if (Refusal(kernel, measures) is null && !IsRefusedByUnit(one, other) && !IsRefusedByUnit(other, one))
                {
                    return $"{one.Symbol} and {other.Symbol} can be swapped";
                }
            }
        }

        return null;
    }

    private static bool IsRefusedByUnit(Parameter parameter, Parameter standIn) => !new Quantity(1, standIn.Unit).In(parameter.Unit).IsValid;

    private static Measure[] Measures(Kernel kernel) => [.. kernel.Parameters.Select(parameter => parameter.Term.Measure)];

    private static string? Refusal(Kernel kernel, Measure[] measures)
    {
        try
        {
            var emissions = kernel.Evaluate<Dimensioned>(Array.ConvertAll(measures, Dimensioned.In));
            Measure tonnes = Units.TonneCO2e;
            return emissions.Reference == Dimensioned.In(tonnes) && emissions.Project == Dimensioned.In(tonnes) && emissions.Reduction == Dimensioned.In(tonnes)
                ? null
                : $"the emissions are counted in {emissions.Reference} and {emissions.Project}, not in tCO2e";
        }
        catch (DimensionMismatchException exception)
        {
            return exception.Message;
        }
    }
}
