namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>Matches what two sides say of the same serial numbers, in one sweep over both.</summary>
/// <remarks>At every serial number the outcome depends only on what is said of that number, never on where blocks begin or end.</remarks>
internal static class StretchMatching
{
    /// <summary>Takes equal statements of both sides out, then pairs what is left over in the order of statements.</summary>
    /// <param name="left">What one side says.</param>
    /// <param name="right">What the other side says.</param>
    /// <param name="key">Within which part of the identity serial numbers are compared.</param>
    /// <param name="paired">Receives a pair of unequal statements with first and last serial number and how many times it occurs.</param>
    /// <returns>What found no partner, of both sides.</returns>
    internal static (List<Stretch> Left, List<Stretch> Right) Match(
        IReadOnlyList<Stretch> left,
        IReadOnlyList<Stretch> right,
        Func<AefIdentity, AefIdentity> key,
        Action<Statement, Statement, long, long, int> paired)
    {
        var edges = new List<Edge>(2 * (left.Count + right.Count));
        foreach (var stretch in left) AddEdges(stretch, stretch.Times);
        foreach (var stretch in right) AddEdges(stretch, -stretch.Times);
        edges.Sort((a, b) => a.Key.CompareTo(b.Key) is not 0 and var order ? order : a.At.CompareTo(b.At));
        var (restLeft, restRight) = (new List<Stretch>(), new List<Stretch>());
        var balance = new Dictionary<Statement, int>();
        for (var i = 0; i < edges.Count; i++)
        {
            var edge = edges[i];
            var sum = balance.GetValueOrDefault(edge.Statement) + edge.Change;
            if (sum == 0) balance.Remove(edge.Statement);
            else balance[edge.Statement] = sum;

            // Behind the last edge of an identity nothing is open any more.
            if (balance.Count == 0 || edges[i + 1].At == edge.At) continue;
            Divide(balance, (long)edge.At, (long)(edges[i + 1].At - 1), paired, restLeft, restRight);
        }

        return (restLeft, restRight);

        void AddEdges(Stretch stretch, int change)
        {
            var identity = key(stretch.Statement.Identity);
            edges.Add(new(identity, stretch.First, stretch.Statement, change));
            edges.Add(new(identity, (Int128)stretch.Last + 1, stretch.Statement, -change));
        }
    }

    /// <summary>Pairs the two sides on serial numbers of which the same is said throughout.</summary>
    private static void Divide(
        Dictionary<Statement, int> balance,
        long first,
        long last,
        Action<Statement, Statement, long, long, int> paired,
        List<Stretch> restLeft,
        List<Stretch> restRight)
    {
        var left = Side(balance, 1);
        var right = Side(balance, -1);
        while (left.Count > 0 && right.Count > 0)
        {
            var (a, timesA) = left.Dequeue();
            var (b, timesB) = right.Dequeue();
            var times = Math.Min(timesA, timesB);
            paired(a, b, first, last, times);
            if (timesA > times) left = Again(a, timesA - times, left);
            if (timesB > times) right = Again(b, timesB - times, right);
        }

        restLeft.AddRange(left.Select(each => new Stretch(each.Statement, first, last, each.Times)));
        restRight.AddRange(right.Select(each => new Stretch(each.Statement, first, last, each.Times)));
    }

    private static Queue<(Statement Statement, int Times)> Side(Dictionary<Statement, int> balance, int sign) =>
        new(balance.Where(each => Math.Sign(each.Value) == sign).OrderBy(each => each.Key, Statement.Order).Select(each => (each.Key, Math.Abs(each.Value))));

    private static Queue<(Statement Statement, int Times)> Again(Statement statement, int times, Queue<(Statement Statement, int Times)> rest) =>
        new([(statement, times), .. rest]);

    /// <summary>A place where a stretch begins, or the one behind its end.</summary>
    private readonly record struct Edge(AefIdentity Key, Int128 At, Statement Statement, int Change);
}
