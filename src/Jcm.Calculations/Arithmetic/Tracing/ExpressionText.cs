namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>An expression as plain text: with symbols, with numbers, or as the full working.</summary>
public static class ExpressionText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Sign = 3;
    private const int Atom = 4;

    /// <summary>The right-hand side with symbols, for example <c>EC_PJ × EF</c>. Named results inside appear by name.</summary>
    /// <param name="expression">The expression; of a named result, its body is written.</param>
    public static string Symbols(Expression expression) => Write(Body(expression), operand => operand.Term?.Symbol);

    /// <summary>The right-hand side with numbers, for example <c>1,200 × 0.79</c>. Named results inside appear with their displayed value.</summary>
    /// <param name="expression">The expression; of a named result, its body is written.</param>
    public static string Numbers(Expression expression) => Write(Body(expression), operand => operand.Term is null ? null : Displayed(operand).Text);

    /// <summary>The whole calculation as one expression of input values with all digits. Evaluated from left to right in decimals it gives the value.</summary>
    /// <param name="expression">The expression.</param>
    public static string Expanded(Expression expression) => Write(Body(expression), operand => operand.IsInput ? operand.ValueText : null);

    /// <summary>The working: one line <c>symbol = symbols = numbers = value unit</c> for each named result, in the order of calculation.</summary>
    /// <param name="expression">The expression.</param>
    public static IReadOnlyList<string> Working(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var definitions = expression.Definitions();
        return definitions.Count > 0 ? [.. definitions.Select(Line)] : [Line(expression)];
    }

    private static string Line(Expression expression)
    {
        // A constant without a name is only its value.
        if (expression.Term is null && expression.Operands.Count == 0) return expression.ValueText;
        var (value, isRounded) = Displayed(expression);
        var unit = expression.Term is { Measure.Symbol.Length: > 0 } term ? " " + term.Measure.Symbol : "";
        var sides = new List<string>(4);
        if (expression.Term is not null) sides.Add(expression.Term.Symbol);
        if (expression.Operands.Count > 0)
        {
            sides.Add(Symbols(expression));
            sides.Add(Numbers(expression));
        }

        // A constant or a single name says everything at once.
        var distinct = sides.Distinct(StringComparer.Ordinal).Where(side => !string.Equals(side, value, StringComparison.Ordinal));
        return $"{string.Join(" = ", distinct)} {(isRounded ? "≈" : "=")} {value}{unit}";
    }

    private static Expression Body(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.IsDefinition ? expression.Operands[0] : expression;
    }

    private static (string Text, bool IsRounded) Displayed(Expression expression)
    {
        if (expression.DecimalValue is not { } value) return (expression.ValueText, false);
        // Inputs are shown as they were given; only results may be shortened.
        if (expression.IsInput) return (expression.ValueText, false);
        var text = NumberText.Displayed(value, out var isRounded);
        return (text, isRounded);
    }

    private static string Write(Expression expression, Func<Expression, string?> leaf) => Write(expression, leaf, out _);

    private static string Write(Expression expression, Func<Expression, string?> leaf, out int precedence)
    {
        precedence = Atom;
        if (leaf(expression) is { } name)
        {
            if (name.StartsWith('-')) precedence = Sign;
            return name;
        }

        if (expression.IsDefinition) return Write(expression.Operands[0], leaf, out precedence);
        if (expression.Operation is not { } operation)
        {
            if (expression.ValueText.StartsWith('-')) precedence = Sign;
            return expression.ValueText;
        }

        var operands = expression.Operands;
        switch (operation)
        {
            case Operation.Add:
                precedence = Sum;
                return string.Join(" + ", operands.Select((operand, place) => Operand(operand, place == 0 ? Sum : Sum + 1)));
            case Operation.Subtract: return Infix("−", Sum, out precedence);
            case Operation.Multiply: return Infix("×", Product, out precedence);
            case Operation.Divide: return Infix("/", Product, out precedence);
            case Operation.Negate:
                precedence = Sign;
                return "−" + Operand(operands[0], Atom);
            default:
                var arguments = string.Join(", ", operands.Select(operand => Write(operand, leaf)));
                return $"{FunctionName(operation)}({arguments})";
        }

        string Infix(string sign, int level, out int own)
        {
            own = level;
            return $"{Operand(operands[0], level)} {sign} {Operand(operands[1], level + 1)}";
        }

        string Operand(Expression operand, int least)
        {
            var text = Write(operand, leaf, out var inner);
            // A leading sign needs parentheses except at the very left of a sum.
            return inner < least || (inner == Sign && least > Sum) ? $"({text})" : text;
        }
    }

    private static string FunctionName(Operation operation) => operation switch
    {
        Operation.Min => "min",
        Operation.Max => "max",
        Operation.Exp => "exp",
        _ => "choose",
    };
}
