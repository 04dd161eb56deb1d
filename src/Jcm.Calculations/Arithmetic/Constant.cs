namespace Jcm.Calculations.Arithmetic;

/// <summary>A number that belongs to the equation itself, such as 24 hours per day. Domain values are never constants: they are parameters.</summary>
public sealed class Constant
{
    /// <summary>Creates a constant.</summary>
    /// <param name="value">The exact value.</param>
    /// <param name="measure">The unit; null for a pure number.</param>
    public Constant(decimal value, Measure? measure = null)
    {
        Value = value;
        Measure = measure ?? Measure.One;
        Real = Rounding.ToDouble(value);
    }

    /// <summary>The number zero.</summary>
    public static Constant Zero { get; } = new(0);

    /// <summary>The number one.</summary>
    public static Constant One { get; } = new(1);

    /// <summary>The exact value.</summary>
    public decimal Value { get; }

    /// <summary>The nearest double.</summary>
    public double Real { get; }

    /// <summary>The unit.</summary>
    public Measure Measure { get; }
}
