using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Attribution;

public sealed class ComparisonTextTests
{
    [Fact]
    public void The_page_says_how_far_above_the_estimate_and_why()
    {
        var text = Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(1100, 0.12m).Calculate()).Explain();
        Assert.Equal(
            string.Join('\n',
            [
                "Actual reductions are 132.0 tCO2e, 32.0 % above the estimate of 100.0 tCO2e.",
                "",
                "Estimate     ID-1, ID_AM017 version 1.0: 100.0 tCO2e",
                "Actual       ID-1, ID_AM017 version 1.0: 132.0 tCO2e",
                $"Calculated   Jcm.Calculations {ProjectResult.LibraryVersion}, data {DataEdition.Full}",
                "",
                "By role",
                "                tCO2e  share of the difference",
                "  Activity  11.000000                   34.4 %",
                "  Factor    21.000000                   65.6 %",
                "",
                "By parameter",
                "              role          estimate         actual      tCO2e  share of the difference",
                "  EF_RE,i     Factor    0.1 tCO2/MWh  0.12 tCO2/MWh  21.000000                   65.6 %",
                "  EG_i,p      Activity     1,000 MWh      1,100 MWh  11.000000                   34.4 %",
                "  difference                                         32.000000                  100.0 %",
                "",
                "By monitoring point and period",
                "  point  period                               estimate         actual      tCO2e",
                "  plant  2024-01-01..2024-12-31  EG_i,p      1,000 MWh      1,100 MWh  11.000000",
                "  plant  2024-01-01..2024-12-31  EF_RE,i  0.1 tCO2/MWh  0.12 tCO2/MWh  21.000000",
                "",
                "Policies",
                "  Attribution: Shapley value, the mean effect of a parameter over all orders of exchange (Shapley 1953, Sun 1998, Ang 2004), in exact fractions; for each monitoring point and period with up to 10 parameters that differ.",
                "  Rounding: none; the lines are exact fractions that add up to the difference of the two results to the last digit. Texts show six decimals.",
                "",
            ]),
            text);
    }

    [Fact]
    public void Reductions_below_the_estimate_are_below()
    {
        Assert.Equal("Actual reductions are 90.0 tCO2e, 10.0 % below the estimate of 100.0 tCO2e.", Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(900, 0.1m).Calculate()).ToString());
        Assert.Equal("Actual reductions are 99.99 tCO2e, less than 0.1 % below the estimate of 100.0 tCO2e.", Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(999.9m, 0.1m).Calculate()).ToString());
    }

    [Fact]
    public void A_share_that_says_nothing_is_not_shown()
    {
        Assert.Contains("far above the estimate", Comparison.Of(Solar(0.0001m, 0.01m).Calculate(), Solar(100_000, 0.1m).Calculate()).ToString(), StringComparison.Ordinal);
        // Activity and factor cancel but for a trace.
        var cancelling = Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(500.00000001m, 0.2m).Calculate()).Explain();
        Assert.Contains("  Factor     75.000000                        -", cancelling, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_cancel_exactly_have_no_share_of_nothing()
    {
        var text = Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(500, 0.2m).Calculate()).Explain();
        Assert.StartsWith("Actual reductions are 100.0 tCO2e, equal to the estimate.", text, StringComparison.Ordinal);
        Assert.Contains("  Factor     75.000000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_of_one_parameter_stand_in_the_lines()
    {
        var estimate = Projects.Solar.Generates("shed", Period.Year(2024), 10).Calculate();
        var actual = Projects.SolarFrame.Generates("roof", Period.Year(2024), 1100).Generates("shed", Period.Year(2024), 20).Calculate();
        Assert.Matches("EG_i,p +Activity +several +several", Comparison.Of(estimate, actual).Explain());
    }

    [Fact]
    public void Every_reason_has_a_name()
    {
        var estimate = Projects.Solar.Generates("shed", Period.Year(2024), 10).Calculate();
        var actual = Projects.Solar.Generates("barn", Period.Year(2024), 20).Calculate();
        var text = Comparison.Of(estimate, actual).Explain();
        Assert.Contains("only in the estimate", text, StringComparison.Ordinal);
        Assert.Contains("monitored only in the actual result", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_the_same_under_every_culture()
    {
        var comparison = Comparison.Of(Solar(1000, 0.1m).Calculate(), Solar(1234.5m, 0.12m).Calculate());
        var text = comparison.Explain();
        using var culture = new CultureScope("tr-TR");
        Assert.Equal(text, comparison.Explain());
    }

    private static Project Solar(decimal generation, decimal factor) => new Project("ID-1", Catalogue.Approved.Get("ID_AM017"))
        .Fix(Projects.Factor, factor, "tCO2/MWh", "table of ID_AM017")
        .Generates("plant", Period.Year(2024), generation)
        .Monitor("plant", Period.Year(2024), Projects.Charge, 0, "MWh", MonitoringOptions.C, "battery meter, in")
        .Monitor("plant", Period.Year(2024), Projects.Discharge, 0, "MWh", MonitoringOptions.C, "battery meter, out");
}
