using System.Diagnostics.CodeAnalysis;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

/// <summary>What meters do to whole projects: never more tonnes than the truth, and every tonne of difference explained.</summary>
public sealed class DataQualityLawTests
{
    /// <summary>The last digits of official decimals.</summary>
    private const decimal Rounding = 1e-20m;

    public static TheoryData<string> Families => [.. MeteredProjects.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public void The_reductions_are_never_above_those_of_the_truth(string family)
    {
        var calculated = 0;
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var projects = MeteredProjects.Of(family, new(seed));
                if (!IsCalculated(projects, out var result)) return;
                calculated++;
                var (metered, truth) = (result.Total.Reduction.Tonnes, projects.True.Calculate().Total.Reduction.Tonnes);
                Assert.True(metered <= truth, FormattableString.Invariant($"{metered} t by meters, truly {truth} t"));
            },
            runs: 150);
        Assert.True(calculated > 100, FormattableString.Invariant($"{calculated} calculated"));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Effects_add_up_exactly_to_the_result_less_what_the_readings_alone_give(string family)
    {
        var treatments = new HashSet<DataTreatment>();
        Law.Holds(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                if (!IsCalculated(MeteredProjects.Of(family, new(seed)), out var result)) return;
                var quality = DataQuality.Of(result);
                Assert.Equal(quality.ExactEffect, quality.Effects.Aggregate(Rational.Zero, (sum, effect) => sum + effect.Exact!.Value));
                Assert.Equal((result.Total.Reduction.Tonnes - quality.ExactEffect).ToDecimal(), quality.AsRead);
                Assert.InRange(Math.Abs(result.Total.Reduction.Tonnes - quality.AsRead - quality.Effect), 0, Rounding);

                // What the readings alone give is what a project of these numbers gives.
                var asRead = result.Project with
                {
                    MonitoredValues = [.. result.Project.MonitoredValues.Select(value => value with { Value = value.Metered!.AsRead, Metered = null })],
                    Meterings = [],
                };
                if (asRead.Evaluate().TryGet(out var read)) Assert.InRange(Math.Abs(read.Total.Reduction.Tonnes - quality.AsRead), 0, Rounding);

                // Each value is led from its readings to what is used, step by step, and each step says so.
                foreach (var value in result.Project.MonitoredValues.Select(value => value.Metered!))
                {
                    foreach (var point in quality.Effects.Where(effect => ReferenceEquals(effect.Value, value)).GroupBy(effect => effect.Point, StringComparer.Ordinal))
                    {
                        Assert.Equal(value.AsRead, point.First().From);
                        Assert.Equal(value.Value, point.Last().To);
                        Assert.All(point.Zip(point.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
                        Assert.Equal(point.Select(effect => effect.Treatment).Distinct().Order(), point.Select(effect => effect.Treatment));
                    }
                    if (value.AsRead != value.Value) Assert.Contains(quality.Effects, effect => ReferenceEquals(effect.Value, value));
                }

                treatments.UnionWith(quality.Effects.Select(effect => effect.Treatment));
            },
            runs: 100);
        Assert.Equal(Enum.GetValues<DataTreatment>(), treatments.Order());
    }

    /// <summary>Whether the project can be calculated: where own use and charge exceed generation it is refused, as it is not known which side is safe.</summary>
    private static bool IsCalculated(MeteredProjects projects, [NotNullWhen(true)] out ProjectResult? result)
    {
        var outcome = projects.Metered.Evaluate();
        Assert.All(outcome.Problems, problem => Assert.Equal(ProblemCode.ChoiceNeeded, problem.Code));
        return outcome.TryGet(out result);
    }
}
