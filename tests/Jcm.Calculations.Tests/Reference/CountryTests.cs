using System.Globalization;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Reference;

/// <summary>Country codes and the partner countries.</summary>
public sealed class CountryTests
{
    [Fact]
    public void The_codes_agree_with_those_of_the_framework()
    {
        var checkedCountries = 0;
        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name)).Where(region => region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper)))
        {
            if (!Countries.Find(region.TwoLetterISORegionName).TryGet(out var country)) continue;
            Assert.Equal(region.ThreeLetterISORegionName, country.Alpha3);
            checkedCountries++;
        }

        Assert.True(checkedCountries > 200, "Few countries were checked.");
    }

    [Fact]
    public void Each_code_belongs_to_one_country_and_finds_it()
    {
        Assert.Equal(249, Countries.All.Count);
        Assert.Equal(Countries.All.Count, Countries.All.Select(country => country.Name).Distinct(StringComparer.Ordinal).Count());
        foreach (var country in Countries.All)
        {
            Assert.Same(country, Countries.Find(country.Alpha2).Value);
            Assert.Same(country, Countries.Find(country.Alpha3).Value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("vn")]
    [InlineData("XXX")]
    [InlineData("Viet Nam")]
    public void An_unknown_code_is_named_in_the_problem(string code)
    {
        var problem = Assert.Single(Countries.Find(code).Problems);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
        Assert.Contains($"\"{code}\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_31_partner_countries_in_the_order_of_signature()
    {
        Assert.Equal(Enumerable.Range(1, 31), PartnerCountries.All.Select(partner => partner.Order));
        Assert.Equal("Mongolia", PartnerCountries.All[0].ToString());
        Assert.Equal("Mongolia", PartnerCountries.All[0].Country.ToString());
        Assert.Equal(new DateOnly(2025, 8, 7), PartnerCountries.All[^1].SignedOn);
        var known = PartnerCountries.All.Where(partner => partner.SignedOn is not null).Select(partner => partner.SignedOn!.Value).ToList();
        Assert.Equal(known.Order(), known);
        Assert.DoesNotContain(PartnerCountries.All, partner => partner.Country.Alpha2 is "JP");
    }
}
