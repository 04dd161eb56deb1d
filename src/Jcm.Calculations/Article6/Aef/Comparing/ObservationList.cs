namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>Collects observations piece by piece and puts the pieces together: the same pieces in any cut give the same list.</summary>
internal sealed class ObservationList
{
    private readonly Dictionary<Observation, List<(Int128 At, int Change)>> edges = [];

    internal void Add(Observation observation, long first, long last, int times)
    {
        if (!edges.TryGetValue(observation, out var own)) edges.Add(observation, own = []);
        own.Add((first, times));
        own.Add(((Int128)last + 1, -times));
    }

    /// <summary>The longest stretches on which the same was observed the same number of times, in order.</summary>
    internal List<AefInconsistency> Canonical()
    {
        var found = new List<AefInconsistency>();
        foreach (var (observation, own) in edges.OrderBy(each => each.Key, Observation.Order))
        {
            own.Sort();
            var times = 0;
            var start = own[0].At;
            foreach (var step in own.GroupBy(edge => edge.At).Select(group => (At: group.Key, Change: group.Sum(edge => edge.Change))))
            {
                if (step.Change == 0) continue;
                if (times > 0) found.Add(observation.On((long)start, (long)(step.At - 1), times));
                (start, times) = (step.At, times + step.Change);
            }
        }

        return found;
    }
}
