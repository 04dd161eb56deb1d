using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class CultureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void Every_text_is_the_same_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Equal("-1234.5", new Exact(-1234.5m).ToString());
        Assert.Equal("-1234.5", new Real(-1234.5).ToString());
        Assert.Equal("-Infinity", new Real(double.NegativeInfinity).ToString());
        Assert.Equal("NaN", new Real(double.NaN).ToString());
        Assert.Equal("-1235/2", new Rational(-1235, 2).ToString());
        Assert.Equal("-1235", new Rational(-1235, 1).ToString());
        Assert.Equal("[-1.5, 2.5]", new Interval(-1.5, 2.5).ToString());
        Assert.Equal("<-1.5, -1.5, -1.5, -1.5, -1.5, -1.5, -1.5, -1.5>", new Lanes(Vector512.Create(-1.5)).ToString());
        Assert.Equal("-1.5 (derivative 2.5)", new Dual<Exact>(new(-1.5m), new(2.5m)).ToString());
        Assert.Equal("kg m^-2", new Dimension(Mass: 1, Length: -2).ToString());
        Assert.Equal("1/1000 kg^-1", Dimensioned.In(new Measure("i", new Dimension(Mass: -1), new Rational(1, 1000))).ToString());
        Assert.Equal("-1,234.5", NumberText.Of(-1234.5m));
        Assert.Equal("-1,234.5", NumberText.Displayed(-1234.5m, out _));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void Every_rendering_of_a_calculation_is_the_same_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        var price = new Term("FC_i", "Fuel", new Measure("t", new Dimension(Mass: 1), 1000));
        var result = Traced<Exact>.Define(price, -(Traced<Exact>.Input(price, -1234.5m) * Traced<Exact>.Constant(new Constant(0.3m))));
        Assert.Equal("FC_i = −(FC_i × 0.3) = −((-1,234.5) × 0.3) = 370.35 t", result.ToString());
        Assert.Contains(@"1{,}234.5", ExpressionLatex.Working(result.Expression), StringComparison.Ordinal);
        Assert.Contains("\"value\": -1234.5,".TrimEnd(','), ExpressionJson.Text(result.Expression), StringComparison.Ordinal);
        var message = Assert.Throws<ArgumentException>(() => new Interval(-1.5, -2.5)).Message;
        Assert.StartsWith("[-1.5, -2.5] is not an interval.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cultures_tried_do_write_numbers_differently()
    {
        using var scope = new CultureScope("de-DE");
        Assert.Equal("1,5", string.Format(null, "{0}", 1.5m));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_decimal_becomes_the_same_double_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Equal(-0.30000000000000000166533453694, Rounding.ToDouble(-0.300000000000000001665334537m));
    }
}
