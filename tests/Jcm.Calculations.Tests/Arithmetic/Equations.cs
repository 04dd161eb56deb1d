using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;

namespace Jcm.Calculations.Tests.Arithmetic;

/// <summary>Random equations: a tree that any arithmetic can evaluate.</summary>
internal static class Equations
{
    internal static Operation[] Rings { get; } = [Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Negate];

    internal static Operation[] Quotients { get; } = [.. Rings, Operation.Divide];

    internal static Operation[] Algebra { get; } = [.. Quotients, Operation.Min, Operation.Max];

    internal static Operation[] Everything { get; } = [.. Algebra, Operation.Exp];

    /// <summary>Trees of up to five levels; numbers have up to three decimals and either sign.</summary>
    internal static Gen<Equation> Of(Operation[] operations) => Tree(operations, 5);

    private static Gen<Equation> Tree(Operation[] operations, int levels)
    {
        var leaf = Gen.Frequency(
            (3, Gen.Choose(-9999, 9999).Select(value => (Equation)new Number(value / 1000m, IsConstant: false))),
            (1, Gen.Choose(-9_999_999, 9_999_999).Select(value => (Equation)new Number(value / 100m, IsConstant: false))),
            (1, Gen.Choose(-20, 20).Select(value => (Equation)new Number(value, IsConstant: true))),
            (1, Gen.Constant((Equation)new Variable())));
        if (levels == 0) return leaf;
        var deeper = Tree(operations, levels - 1);
        var branch =
            from operation in Gen.Elements(operations)
            from left in deeper
            from right in deeper
            select (Equation)new Branch(operation, left, right);
        return Gen.Frequency((1, leaf), (4, branch));
    }
}

internal abstract record Equation
{
    internal const decimal At = 1.25m;

    internal T Evaluate<T>()
        where T : struct, IArithmetic<T> => Evaluate(T.Input(new Term("x", "The variable", Measure.One), At));

    internal abstract T Evaluate<T>(T variable)
        where T : struct, IArithmetic<T>;

    /// <summary>Whether no division by zero and no overflow stands in the way.</summary>
    internal bool IsDefinedIn<T>()
        where T : struct, IArithmetic<T> => IsDefined(() => Evaluate<T>());

    /// <summary>The same where the variable is a certain number: derivatives can overflow where values do not.</summary>
    internal bool IsDefinedIn<T>(T variable)
        where T : struct, IArithmetic<T> => IsDefined(() => Evaluate(variable));

    private static bool IsDefined<T>(Func<T> evaluate)
    {
        try
        {
            evaluate();
            return true;
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }
}

internal sealed record Variable : Equation
{
    internal override T Evaluate<T>(T variable) => variable;

    public override string ToString() => "x";
}

internal sealed record Number(decimal Value, bool IsConstant) : Equation
{
    internal override T Evaluate<T>(T variable) => IsConstant ? T.Constant(new Constant(Value)) : T.Input(new Term("a", "A number", Measure.One), Value);

    public override string ToString() => new Exact(Value).ToString();
}

internal sealed record Branch(Operation Operation, Equation Left, Equation Right) : Equation
{
    internal override T Evaluate<T>(T variable)
    {
        var left = Left.Evaluate(variable);
        return Operation switch
        {
            Operation.Add => left + Right.Evaluate(variable),
            Operation.Subtract => left - Right.Evaluate(variable),
            Operation.Multiply => left * Right.Evaluate(variable),
            Operation.Divide => left / Right.Evaluate(variable),
            Operation.Min => T.Min(left, Right.Evaluate(variable)),
            Operation.Max => T.Max(left, Right.Evaluate(variable)),
            Operation.Exp => T.Exp(left),
            _ => -left,
        };
    }

    public override string ToString() => Operation is Operation.Negate or Operation.Exp ? $"{Operation}({Left})" : $"{Operation}({Left}, {Right})";
}
