namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>How a value was calculated: a tree of operations on inputs and constants, with the value of every part.</summary>
/// <remarks>One tree is rendered as text (<see cref="ExpressionText"/>), LaTeX (<see cref="ExpressionLatex"/>) and JSON (<see cref="ExpressionJson"/>).</remarks>
public abstract class Expression
{
    private protected Expression(IReadOnlyList<Expression> operands) => Operands = operands;

    /// <summary>The parts, in the order of the equation; empty for inputs and constants.</summary>
    public IReadOnlyList<Expression> Operands { get; }

    /// <summary>The operation; null for inputs, constants and named results.</summary>
    public virtual Operation? Operation => null;

    /// <summary>Symbol, description and unit of an input or a named result; null for the rest.</summary>
    public virtual Term? Term => null;

    /// <summary>The constant, for constants of the equation; null for the rest.</summary>
    public virtual Constant? Constant => null;

    /// <summary>The value as culture-invariant text that reads back as the same number.</summary>
    public abstract string ValueText { get; }

    /// <summary>The decimal value, where the expression was evaluated in <see cref="Exact"/>; null elsewhere.</summary>
    public abstract decimal? DecimalValue { get; }

    /// <summary>Whether this is a named result.</summary>
    public bool IsDefinition => Term is not null && Operands.Count == 1;

    /// <summary>Whether this is a value that entered from outside.</summary>
    public bool IsInput => Term is not null && Operands.Count == 0;

    /// <summary>The named results in this tree, each once, in the order in which they are calculated.</summary>
    public IReadOnlyList<Expression> Definitions()
    {
        var found = new List<Expression>();
        var seen = new HashSet<Expression>(ReferenceEqualityComparer.Instance);
        Visit(this);
        return found;

        void Visit(Expression expression)
        {
            if (!seen.Add(expression)) return;
            foreach (var operand in expression.Operands) Visit(operand);
            if (expression.IsDefinition) found.Add(expression);
        }
    }

    /// <summary>The working, one line for each named result.</summary>
    public override string ToString() => string.Join('\n', ExpressionText.Working(this));
}

internal abstract class Expression<T>(T value, IReadOnlyList<Expression> operands) : Expression(operands)
    where T : struct, IArithmetic<T>
{
    /// <summary>The value in its arithmetic.</summary>
    protected T Value => value;

    public override decimal? DecimalValue => value is Exact exact ? exact.Value : null;

    public override string ValueText => value is Exact exact ? NumberText.Of(exact.Value) : value.ToString() ?? "";
}

internal sealed class InputExpression<T>(T value, Term term) : Expression<T>(value, [])
    where T : struct, IArithmetic<T>
{
    public override Term Term => term;
}

internal sealed class ConstantExpression<T>(T value, Constant constant) : Expression<T>(value, [])
    where T : struct, IArithmetic<T>
{
    public override Constant Constant => constant;

    /// <summary>As the equation has it, also where doubles would write it with an exponent.</summary>
    public override string ValueText => Value is Real ? NumberText.Of(constant.Value) : base.ValueText;
}

internal sealed class DefinitionExpression<T>(T value, Term term, Expression body) : Expression<T>(value, [body])
    where T : struct, IArithmetic<T>
{
    public override Term Term => term;
}

internal sealed class OperationExpression<T>(T value, Operation operation, IReadOnlyList<Expression> operands) : Expression<T>(value, operands)
    where T : struct, IArithmetic<T>
{
    public override Operation? Operation => operation;
}

/// <summary>The zero of an input that a methodology does not have.</summary>
internal sealed class AbsentExpression : Expression
{
    private AbsentExpression()
        : base([])
    {
    }

    internal static AbsentExpression Instance { get; } = new();

    public override Constant Constant => Arithmetic.Constant.Zero;

    public override decimal? DecimalValue => 0;

    public override string ValueText => "0";
}
