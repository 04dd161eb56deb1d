using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Testing;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

/// <summary>The laws of a comparison, for every kernel, every block and every golden case.</summary>
public sealed class ComparisonLaws
{
    private static readonly decimal[] Changes = [0.9m, 0.95m, 1, 1, 1.02m];

    public static TheoryData<string> Equations => [.. Kernels.All.Select(kernel => kernel.Id), .. Blocks.All.Where(block => block.Id is not "same").Select(block => block.AsKernel().Id)];

    public static TheoryData<string> Cases => [.. GoldenCases.Names];

    [Theory]
    [MemberData(nameof(Equations))]
    public void The_laws_hold_for_any_values_of_any_equations(string id)
    {
        var kernel = Kernels.All.Concat(Blocks.All.Select(block => block.AsKernel())).First(each => string.Equals(each.Id, id, StringComparison.Ordinal));
        Law.Holds(KernelSamples.Of(kernel).Generator, sample =>
        {
            // About a third of the values stay as they are.
            var actual = sample.Rows[1].Select((value, slot) => sample.Shares[slot] < 0.3m ? sample.Inputs[slot] : value).ToArray();
            if (Result(kernel, sample.Inputs) is { } before && Result(kernel, actual) is { } after) Obeys(before, after);
        }, runs: 40);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_laws_hold_for_any_project_with_other_values(string name)
    {
        var project = ProjectDocument.Read(GoldenCases.Read(name)).Value.Project;
        var estimate = project.Calculate();
        var compared = 0;
        Law.Holds(Gen.ArrayOf(Gen.Elements(Changes), 7), changes =>
        {
            // Some changes leave the valid range of a parameter, or the shares of a sum; then the monitored values alone are changed, or all of them alike.
            if (Varied(project, changes, withFixed: true).Evaluate().TryGet(out var actual)
                || Varied(project, changes, withFixed: false).Evaluate().TryGet(out actual)
                || Varied(project, [0.9m], withFixed: false).Evaluate().TryGet(out actual))
            {
                compared++;
                Obeys(estimate, actual);
            }
        }, runs: 6);
        Assert.Empty(Comparison.Of(estimate, project.Calculate()).Lines);
        Assert.True(compared > 0, "No change of the case was valid.");
    }

    private static void Obeys(ProjectResult estimate, ProjectResult actual)
    {
        var comparison = Comparison.Of(estimate, actual);
        var stated = Rational.FromDecimal((actual.Total.Reduction - estimate.Total.Reduction).Tonnes);
        Assert.Equal(stated, Sum(comparison.Lines.Select(line => line.Exact)));
        Assert.Equal(stated, Sum(comparison.ByParameter.Select(total => total.Exact)));
        Assert.Equal(stated, Sum(comparison.ByRole.Select(total => total.Exact)));
        var largest = estimate.Results.Concat(actual.Results).Sum(each => Math.Abs(each.Levels.Reference.Tonnes) + Math.Abs(each.Levels.Project.Tonnes)) + 1;
        Assert.All(comparison.Lines.Where(line => line.Reason == AttributionReason.Rounding), line => Assert.InRange(Math.Abs(line.Tonnes), 0, largest * 1e-18m));
        Assert.All(comparison.Lines.Where(line => line.Reason == AttributionReason.Value), line => Assert.NotEqual(Value(estimate, line), Value(actual, line), StringComparer.Ordinal));

        var back = Comparison.Of(actual, estimate);
        Assert.Equal(comparison.Lines.Select(line => (line.Point, line.Period, line.Symbol, -line.Exact)), back.Lines.Select(line => (line.Point, line.Period, line.Symbol, line.Exact)));
        Assert.Empty(Comparison.Of(estimate, estimate).Lines);
        Assert.NotEmpty(comparison.Explain());
    }

    /// <summary>The values of a symbol in the period of a line, whatever the way to it.</summary>
    private static string Value(ProjectResult result, AttributionLine line) => string.Join("; ", result.Results
        .First(each => string.Equals(each.Point, line.Point, StringComparison.Ordinal) && each.Period == line.Period).Lineage()
        .Where(value => string.Equals(value.Term.Symbol, line.Symbol, StringComparison.Ordinal)).Select(value => value.Quantity.ToString()));

    private static Project Varied(Project project, decimal[] changes, bool withFixed) => project with
    {
        MonitoredValues = [.. project.MonitoredValues.Select((value, place) => value with { Value = value.Value * changes[place % changes.Length] })],
        FixedValues = withFixed ? [.. project.FixedValues.Select((value, place) => value with { Value = value.Value * changes[(place + 3) % changes.Length] })] : project.FixedValues,
    };

    private static ProjectResult? Result(Kernel kernel, decimal[] inputs)
    {
        try
        {
            var emissions = kernel.Evaluate<Exact>(Array.ConvertAll(inputs, value => new Exact(value)));
            var levels = EmissionLevels.Of(emissions.Reference.Value, emissions.Project.Value, null);
            var parameters = kernel.Parameters.Select((parameter, slot) => new ResolvedParameter(parameter, ParameterKind.Monitored, inputs[slot], Provenance.SuppliedBy("random sample")));
            return new(Projects.Solar, [new("point", Period.Year(2024), kernel, [.. parameters], levels) { Vintages = [] }], [], []);
        }
        catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
        {
            // No law speaks of values for which the equations have no answer.
            return null;
        }
    }

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);
}
