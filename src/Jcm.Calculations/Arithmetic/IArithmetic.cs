namespace Jcm.Calculations.Arithmetic;

/// <summary>A kind of number that an equation can be evaluated in.</summary>
/// <remarks>
/// An equation is written once, as a generic function over <typeparamref name="T"/>, and read by many arithmetics: <see cref="Exact"/> for the
/// official value, <see cref="Lanes"/> for batches, <see cref="Interval"/> for guaranteed bounds, <see cref="Dual{T}"/> for
/// derivatives, <see cref="Traced{T}"/> for the working, <see cref="Dimensioned"/> for the proof that the units fit.
/// </remarks>
/// <typeparam name="T">The number type itself.</typeparam>
public interface IArithmetic<T>
    where T : struct, IArithmetic<T>
{
    /// <summary>A number of the equation itself.</summary>
    /// <param name="constant">The constant.</param>
    static abstract T Constant(Constant constant);

    /// <summary>A value that enters the equation from outside.</summary>
    /// <param name="term">Its symbol, description and unit.</param>
    /// <param name="value">The value, counted in the unit of <paramref name="term"/>.</param>
    static abstract T Input(Term term, decimal value);

    /// <summary>Names a result: the identity in every arithmetic but those that show or check the working.</summary>
    /// <param name="term">Symbol, description and unit of the result.</param>
    /// <param name="value">The result.</param>
    static abstract T Define(Term term, T value);

    /// <summary>Sum.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    static abstract T operator +(T left, T right);

    /// <summary>Sum of several numbers, from left to right.</summary>
    /// <param name="terms">The numbers; at least one.</param>
    static virtual T Sum(ReadOnlySpan<T> terms)
    {
        var sum = terms[0];
        foreach (var term in terms[1..]) sum += term;
        return sum;
    }

    /// <summary>Difference.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    static abstract T operator -(T left, T right);

    /// <summary>Negation.</summary>
    /// <param name="value">Operand.</param>
    static abstract T operator -(T value);

    /// <summary>Product.</summary>
    /// <param name="left">Left operand.</param>
    /// <param name="right">Right operand.</param>
    static abstract T operator *(T left, T right);

    /// <summary>Quotient.</summary>
    /// <param name="left">Dividend.</param>
    /// <param name="right">Divisor.</param>
    static abstract T operator /(T left, T right);

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    static abstract T Min(T left, T right);

    /// <summary>The larger of two numbers.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other number.</param>
    static abstract T Max(T left, T right);

    /// <summary>The exponential function.</summary>
    /// <param name="exponent">The exponent, a pure number.</param>
    static abstract T Exp(T exponent);

    /// <summary>One of two numbers, by comparison of two others. It is what the derivative of a minimum or maximum needs.</summary>
    /// <param name="left">Compared.</param>
    /// <param name="right">Compared with.</param>
    /// <param name="whenNotGreater">The result where <paramref name="left"/> is less than or equal to <paramref name="right"/>.</param>
    /// <param name="whenGreater">The result elsewhere.</param>
    static abstract T Choose(T left, T right, T whenNotGreater, T whenGreater);
}
