using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Arithmetic;

/// <summary>A value that remembers how it was calculated, over any arithmetic.</summary>
/// <typeparam name="T">The arithmetic of the value.</typeparam>
public readonly struct Traced<T> : IArithmetic<Traced<T>>
    where T : struct, IArithmetic<T>
{
    private readonly Expression? expression;

    private Traced(T value, Expression expression)
    {
        Value = value;
        this.expression = expression;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>How the value was calculated.</summary>
    public Expression Expression => expression ?? new ConstantExpression<T>(Value, Arithmetic.Constant.Zero);

    /// <summary>An input whose value is already a number of the inner arithmetic.</summary>
    /// <param name="term">Its symbol, description and unit.</param>
    /// <param name="value">Its value.</param>
    public static Traced<T> Input(Term term, T value) => new(value, new InputExpression<T>(value, term));

    /// <inheritdoc/>
    public static Traced<T> Input(Term term, decimal value) => Input(term, T.Input(term, value));

    /// <summary>An input that a methodology does not have: zero, and left out of sums in the working.</summary>
    /// <param name="term">Its symbol, description and unit in the equation that several methodologies share.</param>
    public static Traced<T> Absent(Term term) => new(T.Input(term, 0), AbsentExpression.Instance);

    /// <inheritdoc/>
    public static Traced<T> Constant(Constant constant)
    {
        var value = T.Constant(constant);
        return new(value, new ConstantExpression<T>(value, constant));
    }

    /// <inheritdoc/>
    public static Traced<T> Define(Term term, Traced<T> value)
    {
        var defined = T.Define(term, value.Value);
        if (value.Expression is AbsentExpression) return new(defined, AbsentExpression.Instance);
        return new(defined, new DefinitionExpression<T>(defined, term, value.Expression));
    }

    /// <summary>The same calculation under another name: a named result loses its old name, anything else is named.</summary>
    /// <param name="term">Symbol, description and unit of the result.</param>
    public Traced<T> Renamed(Term term) =>
        Define(term, Expression.IsDefinition ? new(Value, Expression.Operands[0]) : this);

    /// <inheritdoc/>
    public static Traced<T> operator +(Traced<T> left, Traced<T> right) => Binary(left.Value + right.Value, Operation.Add, left, right);

    /// <summary>Sum of several numbers, from left to right: one node of the tree, however many they are.</summary>
    /// <param name="terms">The numbers; at least one.</param>
    public static Traced<T> Sum(ReadOnlySpan<Traced<T>> terms)
    {
        var values = new T[terms.Length];
        var operands = new List<Expression>(terms.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = terms[i].Value;
            if (terms[i].Expression is not AbsentExpression) operands.Add(terms[i].Expression);
        }

        var sum = T.Sum(values);
        return operands.Count switch
        {
            0 => new(sum, AbsentExpression.Instance),
            1 => new(sum, operands[0]),
            _ => new(sum, new OperationExpression<T>(sum, Operation.Add, operands)),
        };
    }

    /// <inheritdoc/>
    public static Traced<T> operator -(Traced<T> left, Traced<T> right) => Binary(left.Value - right.Value, Operation.Subtract, left, right);

    /// <inheritdoc/>
    public static Traced<T> operator -(Traced<T> value)
    {
        var negated = -value.Value;
        if (value.Expression is AbsentExpression) return new(negated, AbsentExpression.Instance);
        return new(negated, new OperationExpression<T>(negated, Operation.Negate, [value.Expression]));
    }

    /// <inheritdoc/>
    public static Traced<T> operator *(Traced<T> left, Traced<T> right) => Binary(left.Value * right.Value, Operation.Multiply, left, right);

    /// <inheritdoc/>
    public static Traced<T> operator /(Traced<T> left, Traced<T> right) => Binary(left.Value / right.Value, Operation.Divide, left, right);

    /// <inheritdoc/>
    public static Traced<T> Min(Traced<T> left, Traced<T> right) => Binary(T.Min(left.Value, right.Value), Operation.Min, left, right);

    /// <inheritdoc/>
    public static Traced<T> Max(Traced<T> left, Traced<T> right) => Binary(T.Max(left.Value, right.Value), Operation.Max, left, right);

    /// <inheritdoc/>
    public static Traced<T> Exp(Traced<T> exponent)
    {
        var value = T.Exp(exponent.Value);
        return new(value, new OperationExpression<T>(value, Operation.Exp, [exponent.Expression]));
    }

    /// <inheritdoc/>
    public static Traced<T> Choose(Traced<T> left, Traced<T> right, Traced<T> whenNotGreater, Traced<T> whenGreater)
    {
        var value = T.Choose(left.Value, right.Value, whenNotGreater.Value, whenGreater.Value);
        return new(value, new OperationExpression<T>(
            value, Operation.Choose, [left.Expression, right.Expression, whenNotGreater.Expression, whenGreater.Expression]));
    }

    /// <summary>The working, for example <c>RE_p = EG_p × EF = 1,200 × 0.333 = 399.6 tCO2e</c>.</summary>
    public override string ToString() => Expression.ToString();

    private static Traced<T> Binary(T value, Operation operation, Traced<T> left, Traced<T> right)
    {
        var leftIsAbsent = left.Expression is AbsentExpression;
        var rightIsAbsent = right.Expression is AbsentExpression;
        return operation switch
        {
            Operation.Add or Operation.Subtract when rightIsAbsent => left,
            Operation.Add when leftIsAbsent => right,
            Operation.Multiply when leftIsAbsent || rightIsAbsent => new(value, AbsentExpression.Instance),
            Operation.Divide when leftIsAbsent => new(value, AbsentExpression.Instance),
            _ => new(value, new OperationExpression<T>(value, operation, [left.Expression, right.Expression])),
        };
    }
}
