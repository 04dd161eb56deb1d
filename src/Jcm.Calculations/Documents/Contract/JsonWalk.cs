using System.Globalization;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Keeps the path while a reader walks through a JSON text.</summary>
internal sealed class JsonWalk
{
    private readonly Stack<(string Path, int Index)> path = new();
    private string? key;
    private string value = "$";

    /// <summary>The reader stands on a key.</summary>
    /// <returns>The path of its value.</returns>
    internal string Key(ref Utf8JsonReader reader) => key = JsonPath.Append(path.Peek().Path, reader.GetString()!);

    /// <summary>The reader stands on the beginning of a value.</summary>
    /// <returns>Its path.</returns>
    internal string Value()
    {
        value = key ?? Next();
        key = null;
        return value;
    }

    /// <summary>The value is an object or a list, and the reader goes into it.</summary>
    internal void Enter(bool isList) => path.Push((value, isList ? 0 : -1));

    /// <summary>The reader stands on the end of an object or a list.</summary>
    internal void Leave() => path.Pop();

    /// <summary>Goes over the value of a key.</summary>
    internal void Skip(ref Utf8JsonReader reader)
    {
        key = null;
        reader.Skip();
    }

    private string Next()
    {
        if (path.Count == 0) return "$";
        var (parent, index) = path.Pop();
        path.Push((parent, index + 1));
        return string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
    }
}
