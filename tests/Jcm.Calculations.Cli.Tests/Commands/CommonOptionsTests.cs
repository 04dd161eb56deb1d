using System.CommandLine;
using Jcm.Calculations.Cli.Commands;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Commands;

/// <summary>Options are read alike in every culture and every command; the tests run where a comma is the decimal sign.</summary>
public sealed class CommonOptionsTests
{
    [Theory]
    [InlineData("0.05", "0.05")]
    [InlineData("1", "1")]
    [InlineData("0", "0")]
    [InlineData("0,05", null)]
    [InlineData("1.0001", null)]
    [InlineData("-0.1", null)]
    [InlineData("1e-1", null)]
    [InlineData(" 1", null)]
    public void A_number_has_a_decimal_point_and_lies_in_its_range(string text, string? value)
    {
        var option = CommonOptions.Number("--share", "share", "A share.", 0, 1);
        var parsed = new RootCommand { option }.Parse(["--share", text]);
        if (value is null) Assert.Equal($"--share cannot be \"{text}\": write a number from 0 to 1 with a decimal point.", Assert.Single(parsed.Errors).Message);
        else Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), parsed.GetValue(option));
    }

    [Theory]
    [InlineData("10", 10L)]
    [InlineData("+10", 10L)]
    [InlineData("1.000", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    public void A_whole_number_is_digits_only(string text, long? value)
    {
        var option = CommonOptions.WholeNumber("--samples", "number", "Samples.", 5, 1, 100);
        var parsed = new RootCommand { option }.Parse(["--samples", text]);
        if (value is null) Assert.Contains("write a whole number from 1 to 100", Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
        else Assert.Equal(value, parsed.GetValue(option));
        Assert.Equal(5, new RootCommand { option }.Parse([]).GetValue(option));
        Assert.Contains("5 if left out", option.Description!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("29.02.2024", false)]
    [InlineData("2024-2-29", false)]
    public void A_date_is_written_year_first(string text, bool isDate)
    {
        var option = CommonOptions.Date("--from", "First day.");
        var parsed = new RootCommand { option }.Parse(["--from", text]);
        Assert.Equal(isDate, parsed.Errors.Count == 0);
        if (isDate) Assert.Equal(new DateOnly(2024, 2, 29), parsed.GetValue(option));
    }

    [Fact]
    public void A_word_is_one_of_its_list_in_any_case()
    {
        var option = CommonOptions.Word("--every", "length", "Length.", "year", "month");
        Assert.Equal("month", new RootCommand { option }.Parse(["--every", "MONTH"]).GetValue(option));
        Assert.Equal("--every cannot be \"mont\". It is one of: year, month. Did you mean month?", Assert.Single(new RootCommand { option }.Parse(["--every", "mont"]).Errors).Message);
    }
}
