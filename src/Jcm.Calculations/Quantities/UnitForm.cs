namespace Jcm.Calculations.Quantities;

/// <summary>How the symbol of a unit is built, which decides where parentheses are needed around it.</summary>
internal enum UnitForm
{
    /// <summary>One word: <c>MWh</c>.</summary>
    Simple,

    /// <summary>A power: <c>m3</c>.</summary>
    Power,

    /// <summary>A number of one word or power: <c>1000 Nm3</c>.</summary>
    Multiple,

    /// <summary>A number alone: <c>1000</c>.</summary>
    Number,

    /// <summary>A product: <c>t*km</c>.</summary>
    Product,

    /// <summary>A quotient, or anything else that needs parentheses beside a product or quotient: <c>tCO2/MWh</c>.</summary>
    Quotient,
}
