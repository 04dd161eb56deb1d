using System.Text.Json;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Xunit;

namespace Jcm.Calculations.Tests.Arithmetic.Tracing;

public sealed class ExpressionJsonTests
{
    private static readonly Measure Tonne = new("tCO2e", new Dimension(CarbonDioxideEquivalent: 1), 1000);

    [Fact]
    public void A_tree_names_every_part_with_its_unit_and_value()
    {
        var reference = Traced<Exact>.Define(
            new Term("RE_p", "Reference emissions", Tonne),
            Traced<Exact>.Input(new Term("η", "\"Efficiency\"", Measure.One), 0.50m) * Traced<Exact>.Constant(new Constant(3)));
        using var document = JsonDocument.Parse(ExpressionJson.Text(reference.Expression));
        var root = document.RootElement;
        Assert.Equal("definition", root.GetProperty("kind").GetString());
        Assert.Equal("RE_p", root.GetProperty("symbol").GetString());
        Assert.Equal("Reference emissions", root.GetProperty("description").GetString());
        Assert.Equal("tCO2e", root.GetProperty("unit").GetString());
        Assert.Equal(1.5m, root.GetProperty("value").GetDecimal());

        var product = Assert.Single(root.GetProperty("operands").EnumerateArray());
        Assert.Equal("multiply", product.GetProperty("kind").GetString());
        Assert.False(product.TryGetProperty("symbol", out _));
        var input = product.GetProperty("operands")[0];
        Assert.Equal(("input", "η", "\"Efficiency\""), (input.GetProperty("kind").GetString(), input.GetProperty("symbol").GetString(), input.GetProperty("description").GetString()));
        Assert.Equal("constant", product.GetProperty("operands")[1].GetProperty("kind").GetString());
        Assert.False(product.GetProperty("operands")[1].TryGetProperty("operands", out _));
    }

    [Fact]
    public void Decimals_are_numbers_without_loss() => Law.Holds(Numbers.Decimals, value =>
    {
        using var document = JsonDocument.Parse(ExpressionJson.Text(Traced<Exact>.Constant(new Constant(value)).Expression));
        Assert.Equal(JsonValueKind.Number, document.RootElement.GetProperty("value").ValueKind);
        Assert.Equal(value, document.RootElement.GetProperty("value").GetDecimal());
    });

    [Fact]
    public void Any_tree_can_be_recalculated_from_its_JSON() => Law.Holds(
        Equations.Of(Equations.Everything).Where(tree => tree.IsDefinedIn<Exact>()),
        tree =>
        {
            using var document = JsonDocument.Parse(ExpressionJson.Text(tree.Evaluate<Traced<Exact>>().Expression));
            Assert.Equal(tree.Evaluate<Exact>().Value, Recalculated(document.RootElement));
        });

    [Fact]
    public void A_choice_has_four_operands_in_the_order_of_the_equation()
    {
        Traced<Exact> Number(int value) => Traced<Exact>.Constant(new Constant(value));
        using var document = JsonDocument.Parse(ExpressionJson.Text(Traced<Exact>.Choose(Number(1), Number(2), Number(3), Number(4)).Expression));
        Assert.Equal("choose", document.RootElement.GetProperty("kind").GetString());
        Assert.Equal([1, 2, 3, 4], document.RootElement.GetProperty("operands").EnumerateArray().Select(operand => operand.GetProperty("value").GetInt32()));
    }

    [Fact]
    public void Values_of_other_arithmetics_are_text()
    {
        using var document = JsonDocument.Parse(ExpressionJson.Text(Traced<Interval>.Constant(new Constant(3)).Expression));
        Assert.Equal("[3, 3]", document.RootElement.GetProperty("value").GetString());
    }

    [Fact]
    public void Nothing_to_write_and_nowhere_to_write_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ExpressionJson.Text(null!));
        Assert.Throws<ArgumentNullException>(() => ExpressionJson.Write(default(Traced<Exact>).Expression, null!));
    }

    /// <summary>The value of a part from the values of its operands; each part must hold the value that its operands give.</summary>
    private static decimal Recalculated(JsonElement part)
    {
        var value = part.GetProperty("value").GetDecimal();
        if (!part.TryGetProperty("operands", out var operands)) return value;
        var parts = operands.EnumerateArray().Select(Recalculated).ToArray();
        var recalculated = part.GetProperty("kind").GetString() switch
        {
            "add" => parts[0] + parts[1],
            "subtract" => parts[0] - parts[1],
            "multiply" => parts[0] * parts[1],
            "divide" => parts[0] / parts[1],
            "negate" => -Assert.Single(parts),
            "min" => Math.Min(parts[0], parts[1]),
            "max" => Math.Max(parts[0], parts[1]),
            "exp" => Exact.Exp(new(Assert.Single(parts))).Value,
            var kind => throw new InvalidOperationException($"Unknown operation {kind}."),
        };
        Assert.Equal(recalculated, value);
        return recalculated;
    }
}
