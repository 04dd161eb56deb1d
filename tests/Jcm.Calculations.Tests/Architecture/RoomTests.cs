using System.Reflection;
using Xunit;

namespace Jcm.Calculations.Tests.Architecture;

/// <summary>The rooms of the house and the one way in which they may import each other.</summary>
public sealed class RoomTests
{
    /// <summary>From the top: a room may import only from rooms above it, and from the concepts at the root, which import no room.</summary>
    private static readonly string[] Rooms =
    [
        "Arithmetic", "Quantities", "Parameters", "Reference", "Methodologies", "Monitoring", "Evaluation", "Crediting", "Article6", "Programmes", "Documents",
    ];

    private static readonly Assembly Library = typeof(Problem).Assembly;

    [Fact]
    public void A_room_imports_only_from_rooms_above_it()
    {
        var wrong =
            from type in Library.GetTypes().Where(type => Room(type) is not null)
            from used in TypeReferences.Of(type).Where(used => used.Assembly == Library)
            let own = Array.IndexOf(Rooms, Room(type))
            let other = Room(used) is { } room ? Array.IndexOf(Rooms, room) : -1
            where other > own
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_concepts_at_the_root_import_no_room()
    {
        var wrong =
            from type in Library.GetTypes().Where(type => Room(type) is null && type.Namespace is "Jcm.Calculations")
            from used in TypeReferences.Of(type).Where(used => used.Assembly == Library && Room(used) is not null)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_type_lives_at_the_root_or_in_a_known_room()
    {
        var homeless = Library.GetTypes().Where(type => type.Namespace is { } name && name.StartsWith("Jcm.", StringComparison.Ordinal) && name is not "Jcm.Calculations" && !Rooms.Contains(Room(type)));
        Assert.Empty(homeless);
    }

    [Fact]
    public void References_inside_method_bodies_are_seen() =>
        Assert.Contains(typeof(Jcm.Calculations.Reference.GlobalWarmingPotentials), TypeReferences.Of(typeof(Probe)));

    private static string? Room(Type type) =>
        type.Namespace?.Split('.') is ["Jcm", "Calculations", var room, ..] ? room : null;

    private sealed class Probe
    {
        internal static int Use() => Jcm.Calculations.Reference.GlobalWarmingPotentials.Gases.Count;
    }
}
