using System.Globalization;
using System.Text.Json;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A document without its faulty values: they are left out of objects, and null stands in their place in lists, so that all other paths stay what they are.</summary>
internal static class SoundPart
{
    internal static byte[] Of(JsonElement root, HashSet<string> faulty)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Copy(root, "$", faulty, json);
        return stream.ToArray();
    }

    private static void Copy(JsonElement element, string path, HashSet<string> faulty, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    var own = JsonPath.Append(path, property.Name);
                    if (faulty.Contains(own)) continue;
                    json.WritePropertyName(property.Name);
                    Copy(property.Value, own, faulty, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    var own = string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]");
                    if (faulty.Contains(own)) json.WriteNullValue();
                    else Copy(item, own, faulty, json);
                }

                json.WriteEndArray();
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }
}
