using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Methodologies.Transformer;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.Transformer;

/// <summary>The losses of transformers against a formula of their own, and the laws of tolerances and classes.</summary>
public sealed class TransformerLossTests
{
    private static readonly Period Year = Period.Year(2025);

    private static readonly Project Frame = new Project("VN-1", Catalogue.Approved.Get("VN_AM005", "1.0"))
        .Fix("Br_i", 0.0125m, "", "illustrative value")
        .Fix("EF_grid", 0.68m, "tCO2/MWh", "illustrative value");

    private static readonly Gen<(decimal Reference, decimal Project, decimal Days, decimal Tolerance)> Units =
        from reference in Gen.Choose(0, 100_000)
        from project in Gen.Choose(0, 100_000)
        from days in Gen.Choose(0, 3_650)
        from tolerance in Gen.Choose(0, 400)
        select (reference / 100m, project / 100m, days / 10m, tolerance / 1000m);

    [Fact]
    public void Losses_at_any_load_agree_with_the_loss_of_iron_and_windings_added_up_by_fractions() => Law.Holds(
        from unit in Units
        from load in Gen.Choose(0, 130)
        from windings in Gen.Choose(0, 20_000)
        from saved in Gen.Choose(0, 100)
        select (unit.Reference, unit.Project, unit.Days, Load: load / 100m, Windings: (decimal)windings, Saved: saved / 100m),
        unit =>
        {
            var result = WithLoadLosses()
                .Fix("NLL_RE,i,j", unit.Reference, "W", "s").Fix("LL_RE,i,j", unit.Windings, "W", "s")
                .Fix("NLL_PJ,i,j", unit.Project, "W", "s").Fix("LL_PJ,i,j", unit.Windings * unit.Saved, "W", "s")
                .Monitor("T", Year, "D_p,i,j", unit.Days, "d", MonitoringOptions.C, "s")
                .Monitor("T", Year, "beta_i,j", unit.Load, "", MonitoringOptions.C, "s")
                .Calculate().Total;
            Near(Emitted(unit.Reference, unit.Windings, unit.Load, unit.Days), result.Reference.Tonnes);
            Near(Emitted(unit.Project, unit.Windings * unit.Saved, unit.Load, unit.Days), result.Project.Tonnes);
        });

    [Fact]
    public void The_working_leaves_load_losses_out_where_the_methodology_does()
    {
        var text = AsTested(200, 80, 365).Calculate().Explain();
        Assert.DoesNotContain("LL_RE", text.Replace("NLL_RE", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("LLF", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counting_load_losses_never_credits_less_where_the_project_unit_is_no_worse_in_them() => Law.Holds(Units, unit =>
    {
        var without = AsTested(unit.Reference, unit.Project, unit.Days).Calculate().Total.Reduction.Tonnes;
        var with = WithLoadLosses().Fix("NLL_RE,i,j", unit.Reference, "W", "s").Fix("NLL_PJ,i,j", unit.Project, "W", "s")
            .Fix("LL_RE,i,j", 3000, "W", "s").Fix("LL_PJ,i,j", 3000 * (1 - unit.Tolerance), "W", "s")
            .Monitor("T", Year, "D_p,i,j", unit.Days, "d", MonitoringOptions.C, "s").Monitor("T", Year, "beta_i,j", 0.6m, "", MonitoringOptions.C, "s")
            .Calculate().Total.Reduction.Tonnes;
        Assert.True(with >= without);
    });

    [Fact]
    public void Tolerance_on_the_project_side_only_never_credits_more_than_on_both_sides() => Law.Holds(Units, unit =>
        Assert.True(OnProject(unit, unit.Tolerance).Reduction.Tonnes <= OnBoth(unit).Reduction.Tonnes));

    [Fact]
    public void A_larger_tolerance_on_the_project_side_never_credits_more() => Law.Holds(
        from unit in Units
        from more in Gen.Choose(0, 200)
        select (unit, More: more / 1000m),
        each => Assert.True(OnProject(each.unit, each.unit.Tolerance + each.More).Reduction.Tonnes <= OnProject(each.unit, each.unit.Tolerance).Reduction.Tonnes));

    [Fact]
    public void Tolerance_on_both_sides_scales_the_reduction_by_itself() => Law.Holds(Units, unit =>
    {
        var asTested = AsTested(unit.Reference, unit.Project, unit.Days).Calculate().Total.Reduction.Tonnes;
        Assert.Equal(decimal.Round(asTested * (1 + unit.Tolerance), 18), decimal.Round(OnBoth(unit).Reduction.Tonnes, 18));
    });

    [Fact]
    public void A_class_of_units_gives_what_its_units_give_one_by_one() => Law.Holds(
        from unit in Units
        from count in Gen.Choose(1, 12)
        select (unit, count),
        each =>
        {
            var (unit, count) = each;
            var frame = Frame.Fix("NLL_RE,i,j", unit.Reference, "W", "s").Fix("NLL_PJ,i,j", unit.Project, "W", "s");
            var ofClass = frame.Fix("n_i,j", count, "", "s").Monitor("class", Year, "D_mean,p,i,j", unit.Days, "d", MonitoringOptions.C, "s").Calculate().Total;
            var oneByOne = Enumerable.Range(1, count)
                .Aggregate(frame, (project, number) => project.Monitor($"T{number.ToString(CultureInfo.InvariantCulture)}", Year, "D_p,i,j", unit.Days, "d", MonitoringOptions.C, "s")).Calculate().Total;
            Assert.Equal(oneByOne, ofClass);
        });

    [Fact]
    public void The_tolerance_of_the_standard_is_recalled_so_it_is_withheld_and_its_document_named()
    {
        var problem = Assert.Single(Frame.Fix("NLL_RE,i,j", 200, "W", "s").Fix("NLL_PJ,rated,i,j", 80, "W", "s")
            .Monitor("T", Year, "D_p,i,j", 365, "d", MonitoringOptions.C, "s").Evaluate().Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("IEC 60076-1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_reference_loss_the_methodology_is_named_that_holds_it()
    {
        var problem = Assert.Single(Frame.Fix("NLL_PJ,i,j", 80, "W", "s").Monitor("T", Year, "D_p,i,j", 365, "d", MonitoringOptions.C, "s").Evaluate().Problems);
        Assert.Equal((ProblemCode.UnknownValue, "NLL_RE,i,j"), (problem.Code, problem.Where.Parameter));
        Assert.Contains("vn-am005", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_cannot_be_energised_for_longer_than_the_period() =>
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(AsTested(200, 80, 366).Evaluate().Problems).Code);

    [Fact]
    public void A_project_unit_that_loses_more_than_the_reference_is_evaluated_with_a_warning()
    {
        var result = AsTested(80, 200, 365).Calculate();
        Assert.True(result.Total.Reduction.Tonnes < 0);
        Assert.Contains(result.Warnings, warning => warning.Code == WarningCode.AssumptionBroken);
    }

    [Theory]
    [InlineData("D_p,i,j", ConservativeDirection.SmallerIsConservative)]
    [InlineData("n_i,j", ConservativeDirection.SmallerIsConservative)]
    [InlineData("UNC_i", ConservativeDirection.LargerIsConservative)]
    [InlineData("UNC_RE,i", ConservativeDirection.SmallerIsConservative)]
    [InlineData("NLL_PJ,rated,i,j", ConservativeDirection.LargerIsConservative)]
    [InlineData("Br_i", ConservativeDirection.LargerIsConservative)]
    public void The_safe_side_of_what_is_entered_is_carried_through_the_blocks(string symbol, ConservativeDirection direction) =>
        Assert.Equal(direction, Frame.Methodology.DirectionOf(symbol));

    private static Project AsTested(decimal reference, decimal project, decimal days) => Frame
        .Fix("NLL_RE,i,j", reference, "W", "s").Fix("NLL_PJ,i,j", project, "W", "s")
        .Monitor("T", Year, "D_p,i,j", days, "d", MonitoringOptions.C, "s");

    private static EmissionLevels OnProject((decimal Reference, decimal Project, decimal Days, decimal Tolerance) unit, decimal tolerance) => Frame
        .Fix("NLL_RE,i,j", unit.Reference, "W", "s").Fix("NLL_PJ,rated,i,j", unit.Project, "W", "s").Fix("UNC_i", tolerance, "", "s")
        .Monitor("T", Year, "D_p,i,j", unit.Days, "d", MonitoringOptions.C, "s").Calculate().Total;

    private static EmissionLevels OnBoth((decimal Reference, decimal Project, decimal Days, decimal Tolerance) unit) => Frame
        .Choose("NLL_RE,i,j", "with tolerance")
        .Fix("NLL_RE,rated,i,j", unit.Reference, "W", "s").Fix("NLL_PJ,rated,i,j", unit.Project, "W", "s")
        .Fix("UNC_i", unit.Tolerance, "", "s").Fix("UNC_RE,i", unit.Tolerance, "", "s")
        .Monitor("T", Year, "D_p,i,j", unit.Days, "d", MonitoringOptions.C, "s").Calculate().Total;

    /// <summary>The project under a definition that counts load losses, with the load monitored.</summary>
    private static Project WithLoadLosses()
    {
        var squared = Block.Of<SquaredLoad>();
        var known = Frame.Methodology;
        var counting = known with
        {
            Id = "counting load losses",
            Parameters =
            [
                .. known.Parameters.Select(rule => rule.Parameter.Symbol switch
                {
                    "LL_RE,i,j" or "LL_PJ,i,j" => rule with { Kind = ParameterKind.FixedExAnte },
                    "LLF_i,j" => rule with { Kind = ParameterKind.Derived, Derivations = [new() { Key = "load", Block = squared, Inputs = squared.Parameters }] },
                    _ => rule,
                }),
            ],
            Inputs = [.. known.Inputs, new(squared.Parameters[0], ParameterKind.Monitored) { Options = MonitoringOptions.C }],
        };
        return new Project("own", counting) { FixedValues = Frame.FixedValues };
    }

    private static Rational Emitted(decimal iron, decimal windings, decimal load, decimal days)
    {
        var watts = Rational.FromDecimal(iron) + (Rational.FromDecimal(windings) * Rational.FromDecimal(load) * Rational.FromDecimal(load));
        var hours = Rational.FromDecimal(days) * new Rational(24 * 79, 80);
        return watts * hours * new Rational(68, 100_000_000);
    }

    private static void Near(Rational expected, decimal actual) => Assert.Equal(decimal.Round(expected.ToDecimal(), 18), decimal.Round(actual, 18));
}
