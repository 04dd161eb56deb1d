using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Xunit;
using static Jcm.Calculations.Tests.Monitoring.Plausibility.Days;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

public sealed class NightAndInvoiceTests
{
    private const ConservativeDirection Smaller = ConservativeDirection.SmallerIsConservative;
    private const ConservativeDirection Larger = ConservativeDirection.LargerIsConservative;

    private static readonly InvoiceAgainstMeter Comparison = new(0.01m, "plan");

    [Fact]
    public void Dark_hours_within_the_threshold_are_not_remarked() => Law.Holds(Amounts(0, 2), dark =>
        Assert.Empty(Night(In(Units.KilowattHour, dark)).Found(Of(new decimal[dark.Length]))));

    [Fact]
    public void Generation_at_night_is_a_doubt_within_standby_and_a_fault_above_it()
    {
        var findings = Night(In(Units.KilowattHour, 0, 3, 4, 0, 250, 2)).Found(Of(1, 1, 1, 1, 1, 1));
        Assert.Equal([(FindingGrade.Doubt, FindingCode.NightGeneration), (FindingGrade.Fault, FindingCode.NightGeneration)], findings.Select(finding => (finding.Grade, finding.Code)));
        Assert.StartsWith("2 days, 2024-03-02..2024-03-03, at most 4 kWh: in the dark hours of a day, above 2 kWh though within standby (almanac)", findings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("2024-03-05: 250 kWh: in the dark hours of a day, more than the 10 kWh that standby can explain (almanac)", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nights_that_are_not_covered_are_counted() =>
        Night(new(First.AddDays(-1), Units.KilowattHour, [99, 0, 0], [1, 1, 0.5m])).Found(Of(1, 1, 1)).Only(FindingGrade.Note, FindingCode.NightGeneration, "The dark hours of 2 days in 2024-03-01..2024-03-03");

    [Fact]
    public void Night_amounts_are_in_order_and_of_one_quantity()
    {
        var dark = In(Units.KilowattHour, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NightGeneration(dark, MegawattHours(-1), MegawattHours(1), "almanac"));
        Assert.Throws<ArgumentException>(() => new NightGeneration(dark, MegawattHours(2), MegawattHours(1), "almanac"));
        Assert.Throws<ArgumentException>(() => new NightGeneration(dark, MegawattHours(0), MegawattHours(1), " "));
        Assert.Throws<DimensionMismatchException>(() => new NightGeneration(dark, MegawattHours(0), new(1, Units.Tonne), "almanac"));
        Assert.Equal(2, new NightGeneration(dark, new(0, Units.Tonne), new(1, Units.Tonne), "almanac").ProblemsWith(Units.MegawattHour).Count());
        Assert.Single(Night(dark).ProblemsWith(Units.Tonne));
        Assert.Equal("at most 2 kWh in the dark hours of a day, and 10 kWh with standby", Night(dark).Rule);
        Assert.Equal("almanac", Night(dark).Source);
        Assert.Same(dark, Night(dark).DarkHours);
    }

    [Fact]
    public void The_conservative_amount_is_used_and_the_choice_recorded() => Law.Holds(
        from cents in Gen.Choose(0, 20000)
        from direction in Gen.Elements(Smaller, Larger)
        select (Billed: cents / 100m, direction),
        each =>
        {
            var choice = Choose(each.Billed, each.direction);
            Assert.Equal(each.direction == Smaller ? Math.Min(each.Billed, 100) : Math.Max(each.Billed, 100), choice.Used);
            Assert.Equal(Math.Abs(each.Billed - 100) switch { 0 => null, <= 1 => FindingGrade.Note, _ => FindingGrade.Doubt }, choice.Finding?.Grade);
            Assert.Contains("invoice 17", choice.Basis, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void The_choice_names_both_amounts_and_why()
    {
        var choice = Choose(98.5m, Smaller);
        Assert.Equal("The invoice is used, as the smaller amount is conservative: invoice 17 states 98.5 MWh for 2024-03-01..2024-03-02, the meter 100 MWh.", choice.Basis);
        Assert.Equal(new Finding(FindingGrade.Doubt, FindingCode.InvoiceDiffers, Where, Meter, "Invoice 17 states 98.5 MWh for 2024-03-01..2024-03-02, the meter 100 MWh: a difference of 1.5 MWh, more than the tolerance of 1 % (plan). The invoice is used, as the smaller amount is conservative. Explain the difference."), choice.Finding);
        Assert.StartsWith("The meter is used, as the larger amount is conservative", Choose(99.5m, Larger).Basis, StringComparison.Ordinal);
        Assert.Contains("within the tolerance of 1 % (plan). The meter is used", Choose(99.5m, Larger).Finding!.Message, StringComparison.Ordinal);
        Assert.Equal(("plan", 0.01m), (Comparison.Source, Comparison.Tolerance));
    }

    [Fact]
    public void Where_no_side_is_conservative_only_equal_amounts_are_chosen()
    {
        Assert.Equal(100, Choose(100, ConservativeDirection.DependsOnOthers).Used);
        var problem = Assert.Single(Try(new("17", new(First, First.AddDays(1)), MegawattHours(99)), Of(50, 50), ConservativeDirection.DependsOnOthers).Problems);
        Assert.Equal((ProblemCode.ChoiceNeeded, Where), (problem.Code, problem.Where));
    }

    [Fact]
    public void An_invoice_in_another_quantity_and_days_without_readings_are_told_together()
    {
        var problems = Try(new("17", new(First, First.AddDays(4)), new(5, Units.Tonne)), Partly([50, 50], [1, 0.5m]), Smaller).Problems;
        Assert.Equal([ProblemCode.WrongDimension, ProblemCode.MissingAmount], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(Where, problem.Where));
        Assert.Contains("wholly cover 1 of the 5 days that invoice 17 bills (2024-03-01..2024-03-05)", problems[1].Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataProblemsException>(() => Comparison.Choose(new("17", Period.Year(2024), MegawattHours(1)), Of(1m), Smaller, Where, Meter));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvoiceAgainstMeter(-1, "plan"));
        Assert.Throws<ArgumentException>(() => new InvoiceAgainstMeter(0, ""));
    }

    private static NightGeneration Night(DailyAmounts dark) => new(dark, new(2, Units.KilowattHour), new(10, Units.KilowattHour), "almanac");

    private static Outcome<InvoiceChoice> Try(Invoice invoice, DailyAmounts meter, ConservativeDirection direction) => Comparison.TryChoose(invoice, meter, direction, Where, Meter);

    private static InvoiceChoice Choose(decimal billed, ConservativeDirection direction) =>
        Comparison.Choose(new("17", new(First, First.AddDays(1)), new(billed * 1000, Units.KilowattHour)), Of(40, 60, 7), direction, Where, Meter);
}
