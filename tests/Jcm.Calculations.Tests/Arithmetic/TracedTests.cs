using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic;

public sealed class TracedTests
{
    private static readonly Term Result = new("y", "Result", Measure.One);

    private static readonly Term Missing = new("z", "A quantity that this methodology does not have", Measure.One);

    private static Traced<Exact> Absent => Traced<Exact>.Absent(Missing);

    [Fact]
    public void The_value_is_that_of_the_arithmetic_below() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>()),
        tree =>
        {
            var traced = tree.Evaluate<Traced<Exact>>();
            Assert.Equal(tree.Evaluate<Exact>(), traced.Value);
            Assert.Equal(traced.Value.Value, traced.Expression.DecimalValue);
        });

    [Fact]
    public void What_throws_in_the_arithmetic_below_throws_here() => Law.Holds(
        Equations.Of(Equations.Everything),
        tree => Assert.Equal(tree.IsDefinedIn<Exact>(), tree.IsDefinedIn<Traced<Exact>>()));

    [Fact]
    public void A_choice_takes_the_value_of_the_side_chosen() => Law.Holds(
        from a in Gen.Choose(-2, 2) from b in Gen.Choose(-2, 2) select (a, b),
        pair => Assert.Equal(
            pair.a <= pair.b ? 10 : 20,
            Traced<Exact>.Choose(Input("a", pair.a), Input("b", pair.b), Input("c", 10), Input("d", 20)).Value.Value));

    [Fact]
    public void The_parts_of_an_expression_are_its_operands_in_order()
    {
        Traced<Exact> a = Input("a", 7), three = Traced<Exact>.Constant(new Constant(3));
        var quotient = Traced<Exact>.Define(Result, a / three).Expression;
        Assert.True(quotient is { IsDefinition: true, IsInput: false, Operation: null, Constant: null });
        Assert.Same(Result, quotient.Term);
        var operation = Assert.Single(quotient.Operands);
        Assert.True(operation is { IsDefinition: false, IsInput: false, Operation: Operation.Divide, Term: null });
        Assert.Equal([a.Expression, three.Expression], operation.Operands);
        Assert.True(operation.Operands[0] is { IsInput: true, IsDefinition: false, Term.Symbol: "a" });
        Assert.True(operation.Operands[1] is { IsInput: false, Constant.Value: 3 });
    }

    [Fact]
    public void An_absent_input_vanishes_from_sums_and_differences()
    {
        var a = Input("a", 5);
        Is("a", 5, a + Absent);
        Is("a", 5, Absent + a);
        Is("a", 5, a - Absent);
        Is("a", 5, a + -Absent);
        Is("0 − a", -5, Absent - a);
        Assert.Equal("0", ExpressionText.Symbols((Absent + Absent - Absent).Expression));
    }

    [Fact]
    public void A_product_or_quotient_of_an_absent_input_is_itself_absent()
    {
        Traced<Exact> a = Input("a", 5), b = Input("b", 2);
        Is("a", 5, a + (b * Absent));
        Is("a", 5, a + (Absent * b));
        Is("a", 5, a + (Absent / b));
        Is("a", 5, a + (Absent * Absent / b * a));
        Assert.Throws<DivideByZeroException>(() => a / Absent);
    }

    [Fact]
    public void A_name_for_what_is_absent_is_absent_too()
    {
        var a = Input("a", 5);
        var named = Traced<Exact>.Define(Result, Absent * a);
        Assert.Empty(named.Expression.Definitions());
        Is("a", 5, a + named);
        Is("a", 5, a + named.Renamed(Missing));
    }

    [Fact]
    public void In_functions_an_absent_input_stands_as_zero()
    {
        Is("max(0, a)", 5, Traced<Exact>.Max(Absent, Input("a", 5)));
        Is("exp(0)", 1, Traced<Exact>.Exp(Absent));
        Assert.Equal(0m, Absent.Expression.DecimalValue);
    }

    [Fact]
    public void Absent_inputs_change_no_value() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>()),
        tree =>
        {
            var value = tree.Evaluate<Traced<Exact>>();
            Assert.Equal(value.Value, (value + (Absent * value) - (Absent / Input("b", 2))).Value);
            Assert.Same(value.Expression, (value + (Absent * value) - (Absent / Input("b", 2))).Expression);
        });

    [Fact]
    public void A_named_result_that_is_used_often_is_listed_once_and_after_what_it_needs()
    {
        var first = Traced<Exact>.Define(new Term("first", "", Measure.One), Input("a", 2) * Input("b", 3));
        var second = Traced<Exact>.Define(new Term("second", "", Measure.One), first + first);
        var third = Traced<Exact>.Define(new Term("third", "", Measure.One), (second * first) - second);
        Assert.Equal("first second third", string.Join(' ', third.Expression.Definitions().Select(definition => definition.Term!.Symbol)));
        Assert.Equal(60, third.Value.Value);
    }

    [Fact]
    public void A_renamed_result_loses_its_old_name_and_an_unnamed_one_gets_one()
    {
        var named = Traced<Exact>.Define(new Term("old", "", Measure.One), Input("a", 2) * Input("b", 3));
        Assert.Equal("y = a × b = 2 × 3 = 6", named.Renamed(Result).ToString());
        Assert.Equal("y = a × b = 2 × 3 = 6", (Input("a", 2) * Input("b", 3)).Renamed(Result).ToString());
        Assert.Equal("y = a = 2", Input("a", 2).Renamed(Result).ToString());
    }

    [Fact]
    public void The_default_value_is_the_constant_zero()
    {
        Traced<Exact> zero = default;
        Assert.Equal(new Exact(0), zero.Value);
        Assert.Equal(0m, zero.Expression.DecimalValue);
        Assert.Equal("a + 0", ExpressionText.Symbols((Input("a", 5) + zero).Expression));
    }

    [Fact]
    public void The_names_are_checked_by_the_arithmetic_below()
    {
        var tonne = new Measure("t", new Dimension(Mass: 1), 1000);
        var kilogram = Traced<Dimensioned>.Input(new Term("m", "Mass", new Measure("kg", new Dimension(Mass: 1), 1)), 5);
        Assert.Throws<DimensionMismatchException>(() => Traced<Dimensioned>.Define(new Term("M", "Mass", tonne), kilogram));
    }

    private static Traced<Exact> Input(string symbol, decimal value) => Traced<Exact>.Input(new Term(symbol, "A number", Measure.One), value);

    private static void Is(string symbols, decimal value, Traced<Exact> actual)
    {
        var named = Traced<Exact>.Define(Result, actual);
        Assert.Equal(value, named.Value.Value);
        Assert.Equal(symbols, ExpressionText.Symbols(named.Expression));
    }
}
