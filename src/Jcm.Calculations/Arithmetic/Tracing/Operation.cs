namespace Jcm.Calculations.Arithmetic.Tracing;

/// <summary>What an expression does with its operands.</summary>
public enum Operation
{
    /// <summary>Sum of two or more operands.</summary>
    Add,

    /// <summary>First operand minus second.</summary>
    Subtract,

    /// <summary>Product of two operands.</summary>
    Multiply,

    /// <summary>First operand divided by second.</summary>
    Divide,

    /// <summary>The operand with the opposite sign.</summary>
    Negate,

    /// <summary>The smaller of two operands.</summary>
    Min,

    /// <summary>The larger of two operands.</summary>
    Max,

    /// <summary>The exponential function of the operand.</summary>
    Exp,

    /// <summary>The third operand where the first is not greater than the second, else the fourth.</summary>
    Choose,
}
