namespace SafeIntegration.Tests.Contracts.Silent;

/// <summary>The rows of the table in <c>docs/contracts-and-system-text-json.md</c>.</summary>
internal static class SilentRows
{
    public static IReadOnlyList<SilentRow> All { get; } =
    [
        SilentRow.Of<Item>("missing-number", """{"name":"a"}""", """{"name":"a","quantity":0}""", """{"name":"a","quantity":0}""", "Missing $.quantity"),
        SilentRow.Of<Item>("missing-text", """{"quantity":1}""", """{"name":null,"quantity":1}""", """{"name":null,"quantity":1}""", "Missing $.name"),
        SilentRow.Of<Basket>("missing-list", "{}", """{"lines":null}""", """{"lines":null}""", "Missing $.lines"),
        SilentRow.Of<Item>("root-null", "null", "null", "null", "Null $"),
        SilentRow.Of<Basket>("null-element", """{"lines":["a",null]}""", """{"lines":["a",null]}""", """{"lines":["a",null]}""", "Null $.lines[1]"),
        SilentRow.Of<Item>("null-text", """{"name":null,"quantity":1}""", """{"name":null,"quantity":1}""", "refuses", "Null $.name"),
        SilentRow.Of<Money>("null-over-default", """{"price":1,"currency":null}""", """{"price":1,"currency":null}""", "refuses", "Null $.currency"),
        SilentRow.Of<Item>("renamed-member", """{"name":"a","qty":5}""", """{"name":"a","quantity":0}""", "refuses", "Missing $.quantity"),
        SilentRow.Of<Item>("error-with-200", """{"error":"try again later"}""", """{"name":null,"quantity":0}""", "refuses", "Missing $.name, Missing $.quantity"),
        SilentRow.Of<Hook>("unknown-member", """{"name":"a","admin":true}""", """{"name":"a"}""", "refuses", "UnknownMember $.admin"),
        SilentRow.Of<Item>("member-twice", """{"name":"a","quantity":1,"quantity":2}""", """{"name":"a","quantity":2}""", "refuses", "Duplicate $.quantity"),
        SilentRow.Of<Stock>("key-twice", """{"amounts":{"a":1,"a":2}}""", """{"amounts":{"a":2}}""", "refuses", "Duplicate $.amounts[*]"),
        SilentRow.Of<Item>("other-letter-case", """{"NAME":"a","quantity":1}""", """{"name":"a","quantity":1}""", "refuses", "Missing $.name"),
        SilentRow.Of<Money>("number-in-text", """{"price":"12.50"}""", """{"price":12.50,"currency":"EUR"}""", "refuses", "TypeChanged $.price"),
        SilentRow.Of<Sample>("nan-in-text", """{"value":"NaN"}""", """{"value":"NaN"}""", "refuses", "TypeChanged $.value"),
        SilentRow.Of<Sample>("double-overflow", """{"value":1e400}""", """{"value":"Infinity"}""", """{"value":"Infinity"}""", "Format $.value"),
        SilentRow.Of<SmallSample>("float-overflow", """{"value":1e39}""", """{"value":"Infinity"}""", """{"value":"Infinity"}""", "Format $.value"),
        SilentRow.Of<Sample>("long-id-in-double", """{"value":12345678901234567890}""", """{"value":1.2345678901234567E+19}""", """{"value":1.2345678901234567E+19}""", "Format $.value"),
        SilentRow.Of<Money>("digits-of-decimal", """{"price":0.12345678901234567890123456789012345}""", """{"price":0.1234567890123456789012345679,"currency":"EUR"}""", """{"price":0.1234567890123456789012345679,"currency":"EUR"}""", "Format $.price"),
        SilentRow.Of<Parcel>("enum-number", """{"state":99}""", """{"state":99}""", """{"state":99}""", "TypeChanged $.state"),
        SilentRow.Of<Parcel>("enum-number-in-text", """{"state":"99"}""", """{"state":99}""", """{"state":99}""", "UnknownValue $.state"),
        SilentRow.Of<Parcel>("enum-sum", """{"state":"Paid, Shipped"}""", """{"state":"Lost"}""", """{"state":"Lost"}""", "UnknownValue $.state"),
        SilentRow.Of<Parcel>("enum-letter-case", """{"state":"pAID"}""", """{"state":"Paid"}""", """{"state":"Paid"}""", "UnknownValue $.state"),
        SilentRow.Of<Meeting>("time-without-offset", """{"at":"2026-01-02T03:04:05"}""", """{"at":"2026-01-02T03:04:05 local time"}""", """{"at":"2026-01-02T03:04:05 local time"}""", "Format $.at"),
        SilentRow.Of<Meeting>("date-for-time", """{"at":"2026-01-02"}""", """{"at":"2026-01-02T00:00:00 local time"}""", """{"at":"2026-01-02T00:00:00 local time"}""", "Format $.at"),
        SilentRow.Of<Link>("any-text-as-address", """{"address":"not an address"}""", """{"address":"not an address"}""", """{"address":"not an address"}""", "Format $.address"),
        SilentRow.Of<Pet>("kind-not-told", """{"name":"Tom"}""", """{"name":"Tom"}""", """{"name":"Tom"}""", "Missing $.kind"),
        SilentRow.Of<Labels>("list-without-setter", """{"names":["a"]}""", """{"names":[]}""", """{"names":[]}""", """{"names":["a"]}"""),
        SilentRow.Of<Review>("rule-not-asked", """{"stars":9}""", """{"stars":9,"country":"DE"}""", """{"stars":9,"country":"DE"}""", "OutOfRange $.stars"),
    ];
}
