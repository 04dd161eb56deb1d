using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>A number of a document is kept exactly as written, or refused.</summary>
public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0e-99")]
    [InlineData("1.50")]
    [InlineData("1e3")]
    [InlineData("12.5E-1")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1e-28")]
    [InlineData("10e-29")]
    [InlineData("70000000000000000000000000000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("502.74003452672947555832469382")]
    [InlineData("0.00000000000000000000000000010000")]
    public void A_number_that_a_decimal_can_hold_is_kept_exactly(string text)
    {
        Assert.Equal(Exactly(text), Exactly(Value(text)!.Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(Value(text), Value($"\"{text}\""));
    }

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-40")]
    [InlineData("9e-29")]
    [InlineData("5e-29")]
    [InlineData("0.00000000000000000000000000009")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("802.74003452672947555832469382")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-99999999999999999999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"1,234.5\"")]
    [InlineData("\"0x10\"")]
    [InlineData("\"(1)\"")]
    [InlineData("\"١\"")]
    [InlineData("{}")]
    public void A_number_that_cannot_be_kept_is_refused(string text)
    {
        Assert.Null(Value(text));
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal((ProblemCode.Malformed, "$.points[0].periods[0].values[0].value"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void No_number_is_rounded_whatever_its_digits_and_exponent() =>
        Prop.ForAll(
            Gen.Choose(0, 9).ArrayOf().Resize(34).ToArbitrary(),
            Gen.Choose(0, 34).ToArbitrary(),
            Gen.Choose(-34, 34).ToArbitrary(),
            (digits, point, exponent) =>
            {
                var written = string.Concat(digits.Select(digit => (char)('0' + digit))).TrimStart('0').PadLeft(point + 1, '0');
                var text = string.Create(CultureInfo.InvariantCulture, $"{written[..^point]}{(point > 0 ? "." : "")}{written[^point..]}e{exponent}");
                return Value(text) is not { } value || Exactly(text) == Exactly(value.ToString(CultureInfo.InvariantCulture));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(700));

    /// <summary>A number as mantissa and power of ten, without trailing zeros.</summary>
    private static (BigInteger Mantissa, int Exponent) Exactly(string text)
    {
        var parts = text.ToUpperInvariant().Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        if (parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var point) exponent -= parts[0].Length - point - 1;
        var mantissa = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (mantissa.IsZero) return (0, 0);
        for (; (mantissa % 10).IsZero; mantissa /= 10) exponent++;
        return (mantissa, exponent);
    }

    private static decimal? Value(string text) => Read(text).TryGet(out var project) ? project.Project.MonitoredValues[0].Value : null;

    private static Outcome<ProjectDocument> Read(string value) => ProjectDocument.Read($$"""
        {
          "format": "jcm-project/1", "project": "VN-1", "methodology": { "id": "VN_AM007" },
          "points": [{ "id": "roof", "periods": [{ "from": "2024-01-01", "to": "2024-12-31", "values": [
            { "symbol": "EG_i,p", "value": {{value}}, "unit": "MWh", "option": "C", "source": "meter log" }] }] }]
        }
        """);
}
