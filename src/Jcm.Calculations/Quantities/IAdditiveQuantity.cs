namespace Jcm.Calculations.Quantities;

/// <summary>
/// A quantity whose amounts can be added and multiplied: every one except <see cref="Temperature"/>, whose zero is a convention.
/// </summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IAdditiveQuantity<TSelf> : IQuantity<TSelf>
    where TSelf : struct, IAdditiveQuantity<TSelf>;
