using System.Text;

namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>An expression as LaTeX, one aligned block for each named result.</summary>
public static class ExpressionLatex
{
    private static readonly Dictionary<string, string> Greek = new(StringComparer.Ordinal)
    {
        ["alpha"] = @"\alpha", ["beta"] = @"\beta", ["delta"] = @"\delta", ["eta"] = @"\eta", ["phi"] = @"\varphi", ["rho"] = @"\rho",
        ["η"] = @"\eta", ["φ"] = @"\varphi", ["ρ"] = @"\rho", ["α"] = @"\alpha", ["β"] = @"\beta", ["Δ"] = @"\Delta",
    };

    /// <summary>The working as an <c>align*</c> environment: symbols, numbers and value of each named result.</summary>
    /// <param name="expressions">The expressions; what they share is written once.</param>
    public static string Working(params IEnumerable<Expression> expressions)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        var lines = expressions.SelectMany(expression => expression.Definitions()).Select(Line).Distinct(StringComparer.Ordinal);
        return $"\\begin{{align*}}\n{string.Join(" \\\\[4pt]\n", lines)}\n\\end{{align*}}";
    }

    /// <summary>A symbol: the part after the first underscore becomes the subscript, Greek names become letters.</summary>
    /// <param name="symbol">For example <c>EC_PJ,i,p</c>.</param>
    public static string Symbol(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var underscore = symbol.IndexOf('_', StringComparison.Ordinal);
        var name = underscore < 0 ? symbol : symbol[..underscore];
        var letters = Greek.TryGetValue(name, out var greek) ? greek : name.Length == 1 ? name : $@"\mathit{{{Escape(name)}}}";
        return underscore < 0 ? letters : $@"{letters}_{{\mathrm{{{Escape(symbol[(underscore + 1)..])}}}}}";
    }

    private static string Line(Expression definition)
    {
        var body = definition.Operands[0];
        var value = definition.DecimalValue is { } exact ? NumberText.Displayed(exact, out var isRounded) : Text(definition, out isRounded);
        var unit = definition.Term!.Measure.Symbol.Length > 0 ? $@"\ \mathrm{{{Escape(definition.Term.Measure.Symbol).Replace("CO2", "CO_2", StringComparison.Ordinal)}}}" : "";
        var line = new StringBuilder().Append(Symbol(definition.Term.Symbol));
        if (body.Operation is not null || body.Term is not null)
        {
            line.Append(" &= ").Append(Write(body, Name, 0)).Append(@" \\").Append('\n');
            line.Append("  &= ").Append(Write(body, Value, 0)).Append(@" \\").Append('\n').Append(' ');
        }

        return line.Append(isRounded ? @" &\approx " : " &= ").Append(Number(value)).Append(unit).ToString();
    }

    private static string Text(Expression expression, out bool isRounded)
    {
        isRounded = false;
        return expression.ValueText;
    }

    private static string? Name(Expression expression) => expression.Term is { } term ? Symbol(term.Symbol) : null;

    private static string? Value(Expression expression)
    {
        if (expression.Term is null) return null;
        return Number(expression is { IsInput: false, DecimalValue: { } exact } ? NumberText.Displayed(exact, out _) : expression.ValueText);
    }

    private static string Write(Expression expression, Func<Expression, string?> leaf, int least)
    {
        if (leaf(expression) is { } name) return Parenthesised(name, name.StartsWith('-') && least > 1);
        if (expression.IsDefinition) return Write(expression.Operands[0], leaf, least);
        if (expression.Operation is not { } operation) return Parenthesised(Number(expression.ValueText), expression.ValueText.StartsWith('-') && least > 1);
        var operands = expression.Operands;
        return operation switch
        {
            Operation.Add => Parenthesised(string.Join(" + ", operands.Select((operand, place) => Write(operand, leaf, place == 0 ? 1 : 2))), least > 1),
            Operation.Subtract => Parenthesised($"{Write(operands[0], leaf, 1)} - {Write(operands[1], leaf, 2)}", least > 1),
            Operation.Multiply => Parenthesised($@"{Write(operands[0], leaf, 2)} \times {Write(operands[1], leaf, 3)}", least > 2),
            Operation.Divide => $@"\frac{{{Write(operands[0], leaf, 0)}}}{{{Write(operands[1], leaf, 0)}}}",
            Operation.Negate => Parenthesised($"-{Write(operands[0], leaf, 3)}", least > 1),
            Operation.Exp => $@"\exp\left({Write(operands[0], leaf, 0)}\right)",
            _ => $@"{FunctionName(operation)}\left({string.Join(",\\ ", operands.Select(operand => Write(operand, leaf, 0)))}\right)",
        };
    }

    private static string FunctionName(Operation operation) => operation switch
    {
        Operation.Min => @"\min",
        Operation.Max => @"\max",
        _ => @"\operatorname{choose}",
    };

    private static string Parenthesised(string text, bool needed) => needed ? $@"\left({text}\right)" : text;

    private static string Number(string text) => text.Replace(",", "{,}", StringComparison.Ordinal);

    /// <summary>Text with the characters escaped that mean something in LaTeX.</summary>
    /// <param name="text">The text.</param>
    internal static string Escape(string text) => text
        .Replace(@"\", @"\textbackslash ", StringComparison.Ordinal)
        .Replace("{", @"\{", StringComparison.Ordinal)
        .Replace("}", @"\}", StringComparison.Ordinal)
        .Replace("$", @"\$", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace("&", @"\&", StringComparison.Ordinal)
        .Replace("#", @"\#", StringComparison.Ordinal)
        .Replace("^", @"\textasciicircum{}", StringComparison.Ordinal)
        .Replace("~", @"\textasciitilde{}", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
