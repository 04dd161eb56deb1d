using System.Numerics;

namespace Jcm.Calculations.Quantities;

/// <summary>A physical quantity of one dimension, held as a decimal number of one unit.</summary>
/// <remarks>
/// The unit that amounts are held in is so small that every decimal unit of the field is a whole or terminating number of it: entering
/// a number in one of these and reading it back gives the same number. What every quantity can do stands once, in
/// <see cref="QuantityArithmetic"/>.
/// </remarks>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IQuantity<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, IEqualityOperators<TSelf, TSelf, bool>
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The unit that amounts are held in.</summary>
    static abstract Unit BaseUnit { get; }

    /// <summary>The unit that amounts are printed in.</summary>
    static abstract Unit DisplayUnit { get; }

    /// <summary>The amount in <see cref="BaseUnit"/>.</summary>
    decimal InBaseUnit { get; }

    /// <summary>A quantity from an amount in <see cref="BaseUnit"/>.</summary>
    /// <param name="amount">The amount.</param>
    static abstract TSelf FromBaseUnit(decimal amount);

    /// <inheritdoc/>
    int IComparable<TSelf>.CompareTo(TSelf other) => InBaseUnit.CompareTo(other.InBaseUnit);
}
