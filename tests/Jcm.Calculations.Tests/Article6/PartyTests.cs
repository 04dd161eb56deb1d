using Jcm.Calculations.Article6;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Article6;

/// <summary>Parties, metrics and contributions.</summary>
public sealed class PartyTests
{
    [Fact]
    public void A_Party_is_the_same_from_either_code()
    {
        foreach (var country in Countries.All) Assert.Equal(Party.Parse(country.Alpha2), Party.Parse(country.Alpha3));
        Assert.Equal(Party.Japan, Party.Parse("JP"));
        Assert.Equal("Viet Nam", Party.Parse("VNM").Name);
    }

    [Fact]
    public void What_is_not_a_country_is_not_a_Party()
    {
        Assert.Equal(ProblemCode.UnknownName, Assert.Single(Party.TryParse("ZZZ").Problems).Code);
        Assert.Throws<InvalidDataProblemsException>(() => Party.Parse("Japan"));
        Assert.Equal("", default(Party).Code);
        Assert.Equal("", default(Party).Name);
    }

    [Fact]
    public void Parties_are_ordered_by_code()
    {
        var (japan, thailand) = (Party.Japan, Party.Parse("THA"));
        Assert.True(japan < thailand && thailand > japan && japan <= thailand && thailand >= japan);
    }

    [Fact]
    public void A_metric_is_either_a_set_of_potentials_or_a_unit()
    {
        Assert.True(Metric.CO2e.IsGhg);
        Assert.Equal("tCO2e (AR5)", Metric.CO2e.ToString());
        Assert.Equal(Metric.CO2e, Metric.CO2eWith(GwpSet.AR5));
        Assert.False(Metric.NonGhg("MWh").IsGhg);
        Assert.Equal("MWh", Metric.NonGhg("MWh").ToString());
        Assert.Throws<ArgumentException>(() => Metric.NonGhg(" "));
    }

    [Fact]
    public void A_contribution_covers_its_years_and_no_others()
    {
        Assert.Equal(Enumerable.Range(2021, 10), Enumerable.Range(2000, 100).Where(year => Ndc.Japan2030.Covers(year)));
        Assert.Equal("NDC of JPN 2021-2030", Ndc.Japan2030.ToString());
    }
}
