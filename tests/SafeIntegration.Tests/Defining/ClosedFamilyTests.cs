using System.Reflection;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Defining;

/// <summary>A family that the library switches over must not get members from outside.</summary>
public sealed class ClosedFamilyTests
{
    public static TheoryData<Type> Families => [typeof(Decision<Label>), typeof(Verdict<Label>), typeof(Effect<Label>), typeof(ReviewTicket), typeof(Integration)];

    /// <summary>The members of a family from which a user must not derive either.</summary>
    public static TheoryData<Type> Cases =>
    [
        typeof(Automatic<Label>), typeof(NeedsReview<Label>), typeof(Rejected<Label>), typeof(Pending<Label>),
        typeof(Approve<Label>), typeof(Correct<Label>), typeof(Decline<Label>), typeof(SendBack<Label>), typeof(ReviewTicket<Label>), typeof(Approved<Label>), typeof(Certificate),
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_cannot_be_derived_from_outside(Type family)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        ConstructorInfo[] reachable = [.. family.GetConstructors(All).Where(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)];
        Assert.True(reachable.Length == 0, $"{family.Name} has a constructor that a type outside can call: {string.Join("; ", reachable.Select(constructor => constructor.ToString()))}");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_is_no_record_whose_copy_constructor_would_be_open(Type family) =>
        Assert.Null(family.GetMethod("<Clone>$"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_member_of_a_family_is_sealed(Type member) => Assert.True(member.IsSealed);

    [Theory]
    [InlineData(typeof(Automatic<Label>))]
    [InlineData(typeof(NeedsReview<Label>))]
    [InlineData(typeof(Rejected<Label>))]
    [InlineData(typeof(Pending<Label>))]
    [InlineData(typeof(Approved<Label>))]
    [InlineData(typeof(ReviewTicket<Label>))]
    [InlineData(typeof(Certificate))]
    public void What_only_the_library_can_say_nobody_else_can_make(Type type) => Assert.Empty(type.GetConstructors());

    [Fact]
    public void There_are_four_kinds_of_effect_to_derive_from()
    {
        Type[] kinds = [.. typeof(Effect<>).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Effect<>))];
        Assert.Equal(["IdempotentEffect`1", "TransactionalEffect`1", "UnconfirmedEffect`1", "VerifiableEffect`1"], kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal));
    }
}
