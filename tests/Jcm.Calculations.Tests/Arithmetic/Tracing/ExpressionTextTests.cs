using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;
using Interval = Jcm.Calculations.Arithmetic.Interval;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

public sealed class ExpressionTextTests
{
    private static readonly Gen<Equation> Evaluable = Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>());

    private static readonly Term Generation = new("EG_p", "Electricity", new Measure("MWh", new Dimension(2, 1, -2), 3_600_000_000m));
    private static readonly Term Factor = new("EF", "Emission factor", new Measure("tCO2e/MWh", new Dimension(-2, -1, 2, 0, 1), new Rational(1, 3_600_000)));
    private static readonly Term Reference = new("RE_p", "Reference emissions", new Measure("tCO2e", new Dimension(CarbonDioxideEquivalent: 1), 1000));
    private static readonly Term Project = new("PE_p", "Project emissions", Reference.Measure);
    private static readonly Term Reduction = new("ER_p", "Emission reductions", Reference.Measure);

    [Fact]
    public void The_expanded_text_of_any_equation_evaluates_to_its_value_to_the_last_digit() => Law.Holds(
        Evaluable,
        tree => Assert.Equal(tree.Evaluate<Exact>().Value, PrintedEquation.Read(Expanded(tree)).Value),
        1000);

    [Fact]
    public void The_expanded_text_of_any_equation_has_its_order_of_operations() => Law.Holds(
        Evaluable,
        tree => Assert.Equal(Structure(tree), PrintedEquation.Read(Expanded(tree)).Structure),
        1000);

    [Fact]
    public void Every_pair_of_parentheses_is_needed() => Law.Holds(
        Evaluable,
        tree =>
        {
            var text = Expanded(tree);
            for (var i = 0; i < text.Length; i++)
            {
                var isGrouping = text[i] == '(' && (i == 0 || !char.IsAsciiLetter(text[i - 1]));
                if (isGrouping) Assert.True(PrintedEquation.NeedsParenthesesAt(text, i), $"Parentheses at {text[i..]} in {text}");
            }
        });

    [Fact]
    public void Each_operation_has_its_sign()
    {
        Traced<Exact> a = Input("a", 1.5m), b = Input("b", 4000), c = Input("c", 2);
        Assert.Equal("a + b − c", ExpressionText.Symbols((a + b - c).Expression));
        Assert.Equal("a − (b − c)", ExpressionText.Symbols((a - (b - c)).Expression));
        Assert.Equal("a × b / c", ExpressionText.Symbols((a * b / c).Expression));
        Assert.Equal("a × (b / c)", ExpressionText.Symbols((a * (b / c)).Expression));
        Assert.Equal("a / (b × c)", ExpressionText.Symbols((a / (b * c)).Expression));
        Assert.Equal("(a + b) × c", ExpressionText.Symbols(((a + b) * c).Expression));
        Assert.Equal("−a + b × c", ExpressionText.Symbols((-a + (b * c)).Expression));
        Assert.Equal("−(a × b)", ExpressionText.Symbols((-(a * b)).Expression));
        Assert.Equal("b × (−a)", ExpressionText.Symbols((b * -a).Expression));
        Assert.Equal("min(a, b + c) × c", ExpressionText.Symbols((Traced<Exact>.Min(a, b + c) * c).Expression));
        Assert.Equal("max(a, b) − exp(c)", ExpressionText.Symbols((Traced<Exact>.Max(a, b) - Traced<Exact>.Exp(c)).Expression));
        Assert.Equal("choose(a, b, c, −a)", ExpressionText.Symbols(Traced<Exact>.Choose(a, b, c, -a).Expression));
        Assert.Equal("min(1.5, 4,000)", ExpressionText.Numbers(Traced<Exact>.Min(a, b).Expression));
    }

    [Fact]
    public void Negative_numbers_are_bracketed_except_where_a_sum_begins()
    {
        Traced<Exact> a = Input("a", -1.5m), b = Input("b", -4000), two = Traced<Exact>.Constant(new Constant(-2));
        Assert.Equal("-1.5 + (-4,000)", ExpressionText.Numbers((a + b).Expression));
        Assert.Equal("-1.5 − (-4,000)", ExpressionText.Numbers((a - b).Expression));
        Assert.Equal("(-1.5) × (-4,000)", ExpressionText.Numbers((a * b).Expression));
        Assert.Equal("−(-1.5)", ExpressionText.Numbers((-a).Expression));
        Assert.Equal("a × (-2)", ExpressionText.Symbols((a * two).Expression));
        Assert.Equal("exp(-1.5)", ExpressionText.Numbers(Traced<Exact>.Exp(a).Expression));
    }

    [Fact]
    public void The_working_has_one_line_of_symbols_numbers_and_value_for_each_named_result()
    {
        var reference = Traced<Exact>.Define(Reference, Input(Generation, 1200) * Input(Factor, 0.333m));
        var project = Traced<Exact>.Define(Project, Input(Generation, 1200) / Traced<Exact>.Constant(new Constant(7)));
        var reduction = Traced<Exact>.Define(Reduction, reference - project + (reference - reference));
        Assert.Equal(
            [
                "RE_p = EG_p × EF = 1,200 × 0.333 = 399.6 tCO2e",
                "PE_p = EG_p / 7 = 1,200 / 7 ≈ 171.428571 tCO2e",
                "ER_p = RE_p − PE_p + (RE_p − RE_p) = 399.6 − 171.428571 + (399.6 − 399.6) ≈ 228.171429 tCO2e",
            ],
            ExpressionText.Working(reduction.Expression));
        Assert.Equal(string.Join(Environment.NewLine, ExpressionText.Working(reduction.Expression)), reduction.ToString());
        Assert.Equal("1,200 × 0.333 − 1,200 / 7 + (1,200 × 0.333 − 1,200 × 0.333)", ExpressionText.Expanded(reduction.Expression));
    }

    [Fact]
    public void A_result_is_marked_as_shortened_exactly_when_its_text_is_not_its_value() => Law.Holds(
        Evaluable,
        tree =>
        {
            var result = Traced<Exact>.Define(new Term("y", "Result", Measure.One), tree.Evaluate<Traced<Exact>>());
            var line = Assert.Single(ExpressionText.Working(result.Expression));
            var isShortened = line.Contains('≈', StringComparison.Ordinal);
            var shown = line[(line.LastIndexOfAny(['=', '≈']) + 2)..];
            Assert.Equal(isShortened, PrintedEquation.Read(shown).Value != result.Value.Value);
            Assert.StartsWith("y ", line, StringComparison.Ordinal);
        });

    [Fact]
    public void A_name_for_a_single_number_says_everything_once()
    {
        Assert.Equal("EF = 0.333 tCO2e/MWh", Input(Factor, 0.333m).ToString());
        Assert.Equal("RE_p = EG_p = 1,200 tCO2e", Traced<Exact>.Define(Reference, Input(Generation, 1200)).ToString());
        Assert.Equal("RE_p = 24 tCO2e", Traced<Exact>.Define(Reference, Traced<Exact>.Constant(new Constant(24))).ToString());
        Assert.Equal("24", Traced<Exact>.Constant(new Constant(24)).ToString());
        Assert.Equal("0.123456789", Traced<Exact>.Constant(new Constant(0.123456789m)).ToString());
        Assert.Equal("0", default(Traced<Exact>).ToString());
        Assert.Equal("2 × 3 = 6", (Traced<Exact>.Constant(new Constant(2)) * Traced<Exact>.Constant(new Constant(3))).ToString());
    }

    [Fact]
    public void Inputs_are_shown_with_every_digit_even_in_a_shortened_result() =>
        Assert.Equal("EG_p × EF = 0.123456789 × 2 ≈ 0.246914", (Input(Generation, 0.123456789m) * Input(Factor, 2)).ToString());

    [Fact]
    public void Other_arithmetics_print_their_own_numbers()
    {
        var interval = Traced<Interval>.Input(Factor, new Interval(1, 2)) * Traced<Interval>.Constant(new Constant(3));
        Assert.Equal("EF × 3 = [1, 2] × [3, 3] = [3, 6]", interval.ToString().Replace("EF × [3, 3]", "EF × 3", StringComparison.Ordinal));
        Assert.Null(interval.Expression.DecimalValue);
        Assert.Equal("EF = 0.5 tCO2e/MWh", Traced<Real>.Input(Factor, 0.5m).ToString());
    }

    private static Traced<Exact> Input(string symbol, decimal value) => Traced<Exact>.Input(new Term(symbol, "A number", Measure.One), value);

    private static Traced<Exact> Input(Term term, decimal value) => Traced<Exact>.Input(term, value);

    private static string Expanded(Equation tree) => ExpressionText.Expanded(tree.Evaluate<Traced<Exact>>().Expression);

    private static string Structure(Equation tree) => tree switch
    {
        Number { Value: < 0 } number => $"neg[{PrintedEquation.Normal(-number.Value)}]",
        Number number => PrintedEquation.Normal(number.Value),
        Branch { Operation: Operation.Negate } branch => $"neg[{Structure(branch.Left)}]",
        Branch { Operation: Operation.Exp } branch => $"exp[{Structure(branch.Left)}]",
        Branch branch => $"{Name(branch.Operation)}[{Structure(branch.Left)} {Structure(branch.Right)}]",
        _ => PrintedEquation.Normal(Equation.At),
    };

    private static string Name(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Min => "min",
        _ => "max",
    };
}
