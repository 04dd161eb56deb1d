using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData(1000, "10000", true, true)]
    [InlineData(999, "10000", false, true)]
    [InlineData(1000, "9999.999", true, false)]
    [InlineData(0, "-5", false, false)]
    public void A_demonstration_needs_both_the_credits_and_the_expected_reduction(long credits, string reduction, bool first, bool second)
    {
        var screening = NedoDemonstration.Screen(credits, Tonnes(reduction)).Value;
        Assert.Equal((first, second, first && second), (screening.Demonstration.IsMet, screening.Dissemination.IsMet, screening.Passes));
        Assert.Contains("required in principle", screening.ToString(), StringComparison.Ordinal);
        Assert.Contains(second ? ": met" : ": not met", screening.Dissemination.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_credits_of_a_demonstration_are_refused() =>
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(NedoDemonstration.Screen(-1, Tonnes("1")).Problems).Code);

    [Fact]
    public void The_aims_of_the_programme_stand_apart_from_its_criteria()
    {
        Assert.True(NedoDemonstration.AimForAverageCredits(5000).IsMet);
        Assert.False(NedoDemonstration.AimForAverageCredits(4999.9m).IsMet);
        Assert.True(NedoDemonstration.AimForDissemination(Tonnes("100000")).IsMet);
        Assert.Equal((Rational)1, NedoDemonstration.AimForDissemination(Tonnes("99999")).Shortfall);
        Assert.Contains("an aim of the programme, not a condition", NedoDemonstration.AimForAverageCredits(1).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10000", true)]
    [InlineData("9999.9", false)]
    public void A_project_is_large_from_ten_thousand_tonnes_a_year(string tonnes, bool large)
    {
        Assert.Equal(large, ProjectSize.Large(Tonnes(tonnes)).IsMet);
        Assert.Contains(large ? "10,000 t/y ≥ 10,000 t/y: met" : "9,999.9 t/y < 10,000 t/y: not met", ProjectSize.Large(Tonnes(tonnes)).ToString(), StringComparison.Ordinal);
    }

    private static MassOfCO2e Tonnes(string text) => MassOfCO2e.FromTonnes(decimal.Parse(text, CultureInfo.InvariantCulture));
}
