using System.ComponentModel;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>Marks a list that may be empty; any other list of a document has at least one item, because what has no values is left out.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeEmptyAttribute : Attribute;

/// <summary>Marks a list of which the items are independent of each other: where one is faulty the others are judged all the same, and null stands in its place.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IndependentAttribute : Attribute;

/// <summary>Reads the shape of documents from the contract types.</summary>
internal sealed class Shapes
{
    private readonly Dictionary<Type, Shape> known = [];

    private Shapes()
    {
    }

    /// <summary>The shape of a contract type.</summary>
    internal static Shape Of(JsonTypeInfo type) => new Shapes().Read(type);

    private Shape Read(JsonTypeInfo type)
    {
        if (known.TryGetValue(type.Type, out var shape)) return shape;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => type.PolymorphismOptions is { } kinds ? Kinds(type, kinds) : Object(type, null),
            JsonTypeInfoKind.Enumerable => new Shape.List(Read(type.Options.GetTypeInfo(type.ElementType!)), MayBeEmpty: false, IsIndependent: false),
            _ => Known(type, Value(type)),
        };
    }

    private Shape Known(JsonTypeInfo type, Shape shape)
    {
        known.Add(type.Type, shape);
        return shape;
    }

    private static Shape Value(JsonTypeInfo type)
    {
        var value = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (value == typeof(decimal)) return new Shape.Decimal();
        if (value == typeof(Rational)) return new Shape.Fraction();
        if (value == typeof(int)) return new Shape.Whole(int.MinValue, int.MaxValue);
        if (value == typeof(long)) return new Shape.Whole(long.MinValue, long.MaxValue);
        if (value == typeof(string)) return new Shape.Text();
        if (value == typeof(bool)) return new Shape.YesOrNo();
        if (value == typeof(DateOnly)) return new Shape.Day();
        if (value == typeof(DateTimeOffset)) return new Shape.Moment();
        if (value == typeof(TimeSpan)) return new Shape.Time();
        if (value.IsEnum) return new Shape.Word(Words(type.Options.GetTypeInfo(value)));
        throw new NotSupportedException($"{value} is not used in contracts.");
    }

    private static List<string> Words(JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode();
        return [.. schema["enum"]!.AsArray().Select(word => word!.GetValue<string>())];
    }

    private Shape.Kinds Kinds(JsonTypeInfo type, JsonPolymorphismOptions options)
    {
        var all = new List<Shape.Object>();
        var key = options.TypeDiscriminatorPropertyName;
        var kinds = new Shape.Kinds(NameOf(type.Type), key, all);
        known.Add(type.Type, kinds);
        foreach (var derived in options.DerivedTypes)
        {
            all.Add(Object(type.Options.GetTypeInfo(derived.DerivedType), (key, (string)derived.TypeDiscriminator!)));
        }

        return kinds;
    }

    private Shape.Object Object(JsonTypeInfo type, (string Key, string Word)? kind)
    {
        var shape = new Shape.Object(NameOf(type.Type)) { Kind = kind };
        if (!known.TryAdd(type.Type, shape)) throw new NotSupportedException($"{type.Type} stands in two hierarchies.");
        foreach (var property in type.Properties.OrderBy(property => property.Order))
        {
            var value = Read(type.Options.GetTypeInfo(property.PropertyType));
            var attributes = property.AttributeProvider;
            if (value is Shape.List list && attributes is not null)
            {
                value = list with { MayBeEmpty = attributes.IsDefined(typeof(MayBeEmptyAttribute), false), IsIndependent = attributes.IsDefined(typeof(IndependentAttribute), false) };
            }

            var description = attributes?.GetCustomAttributes(typeof(DescriptionAttribute), false).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
            shape.Add(new(property.Name, value, property.IsRequired, description));
        }

        return shape;
    }

    private static string NameOf(Type type)
    {
        var name = type.Name.EndsWith("Contract", StringComparison.Ordinal) ? type.Name[..^"Contract".Length] : type.Name;
        return $"{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
