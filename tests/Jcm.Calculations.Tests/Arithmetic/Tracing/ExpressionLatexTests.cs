using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

public sealed class ExpressionLatexTests
{
    private static readonly Measure Tonne = new("tCO2e", new Dimension(CarbonDioxideEquivalent: 1), 1000);
    private static readonly Term Reference = new("RE_p", "Reference emissions", Tonne);
    private static readonly Term Reduction = new("ER_p", "Emission reductions", Tonne);

    [Fact]
    public void A_named_result_is_written_with_symbols_numbers_and_value()
    {
        var reference = Traced<Exact>.Define(Reference, Input("EG_p", 1200) * Input("EF", 0.333m));
        Assert.Equal(
            """
            \begin{align*}
            \mathit{RE}_{\mathrm{p}} &= \mathit{EG}_{\mathrm{p}} \times \mathit{EF} \\
              &= 1{,}200 \times 0.333 \\
              &= 399.6\ \mathrm{tCO_2e}
            \end{align*}
            """.ReplaceLineEndings("\n"),
            ExpressionLatex.Working(reference.Expression));
    }

    [Fact]
    public void What_several_results_share_is_written_once()
    {
        var reference = Traced<Exact>.Define(Reference, Input("EG_p", 1200) * Input("EF", 0.333m));
        var reduction = Traced<Exact>.Define(Reduction, reference / Traced<Exact>.Constant(new Constant(7)));
        Assert.Equal(
            """
            \begin{align*}
            \mathit{RE}_{\mathrm{p}} &= \mathit{EG}_{\mathrm{p}} \times \mathit{EF} \\
              &= 1{,}200 \times 0.333 \\
              &= 399.6\ \mathrm{tCO_2e} \\[4pt]
            \mathit{ER}_{\mathrm{p}} &= \frac{\mathit{RE}_{\mathrm{p}}}{7} \\
              &= \frac{399.6}{7} \\
              &\approx 57.085714\ \mathrm{tCO_2e}
            \end{align*}
            """.ReplaceLineEndings("\n"),
            ExpressionLatex.Working(reference.Expression, reduction.Expression));
    }

    [Theory]
    [InlineData("EF", @"\mathit{EF}")]
    [InlineData("h", "h")]
    [InlineData("EC_PJ,i,p", @"\mathit{EC}_{\mathrm{PJ,i,p}}")]
    [InlineData("eta_RE", @"\eta_{\mathrm{RE}}")]
    [InlineData("η", @"\eta")]
    [InlineData("a_b_c", @"a_{\mathrm{b\_c}}")]
    [InlineData("50%", @"\mathit{50\%}")]
    [InlineData("R&D", @"\mathit{R\&D}")]
    public void A_symbol_has_its_subscript_and_its_Greek_letter(string symbol, string latex) => Assert.Equal(latex, ExpressionLatex.Symbol(symbol));

    [Fact]
    public void Parentheses_stand_where_the_order_of_operations_needs_them()
    {
        Traced<Exact> a = Input("a", 1), b = Input("b", 2), c = Input("c", 3);
        IsWritten(@"\left(a + b\right) \times c", (a + b) * c);
        IsWritten(@"a - \left(b - c\right)", a - (b - c));
        IsWritten(@"a \times \left(b \times c\right)", a * (b * c));
        IsWritten(@"a \times \frac{b + c}{a}", a * ((b + c) / a));
        IsWritten(@"-\left(a + b\right)", -(a + b));
        IsWritten(@"a + \left(-b\right)", a + -b);
        IsWritten(@"-a + b", -a + b);
        IsWritten(@"\left(-a\right) \times b", -a * b);
        IsWritten(@"\min\left(a,\ b + c\right)", Traced<Exact>.Min(a, b + c));
        IsWritten(@"\max\left(a,\ b\right) - \exp\left(c\right)", Traced<Exact>.Max(a, b) - Traced<Exact>.Exp(c));
    }

    [Fact]
    public void Negative_numbers_are_bracketed_except_where_a_sum_begins()
    {
        var a = Input("a", 5);
        var minusTwo = Traced<Exact>.Constant(new Constant(-2));
        IsWritten(@"a - \left(-2\right)", a - minusTwo);
        IsWritten(@"a \times \left(-2\right)", a * minusTwo);
        IsWritten("-2 + a", minusTwo + a);
        Assert.Contains("  &= 5 - \\left(-3\\right) \\\\\n", Working(a - Input("b", -3)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_result_needs_one_line()
    {
        var latex = ExpressionLatex.Working(Traced<Exact>.Define(Reference, Traced<Exact>.Constant(new Constant(24))).Expression);
        Assert.Equal("\\begin{align*}\n\\mathit{RE}_{\\mathrm{p}} &= 24\\ \\mathrm{tCO_2e}\n\\end{align*}", latex);
    }

    private static Traced<Exact> Input(string symbol, decimal value) => Traced<Exact>.Input(new Term(symbol, "A number", Measure.One), value);

    private static string Working(Traced<Exact> value) =>
        ExpressionLatex.Working(Traced<Exact>.Define(new Term("y", "Result", Measure.One), value).Expression);

    private static void IsWritten(string expected, Traced<Exact> value) =>
        Assert.StartsWith("\\begin{align*}\ny &= " + expected + " \\\\\n", Working(value), StringComparison.Ordinal);
}
