using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>What a batch does with its results: add them up, write them down. A value type, so that it becomes part of the loop.</summary>
public interface IEmissionsSink
{
    /// <summary>Takes the results of up to eight rows.</summary>
    /// <param name="emissions">The results, one row a lane.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many lanes hold a row; the others repeat the last row and are to be ignored.</param>
    void Add(in Emissions<Lanes> emissions, int row, int count);
}
