using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Text.Json;
using SafeIntegration.Contracts;
using static SafeIntegration.Tests.Contracts.Scanning.Payload;

namespace SafeIntegration.Tests.Contracts.Scanning;

public sealed class GeneratedContractTests
{
    private static readonly Ticket Good = new()
    {
        Id = "T-1",
        Priority = 2,
        Price = 12.5m,
        CreatedAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        Lines = [new("a", 2)],
    };

    public static TheoryData<Exception> Exceptions => [new ArgumentException("T-1"), new JsonException("T-1"), new InvalidOperationException("T-1"), new UnreachableException("T-1")];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void An_exception_of_a_constructor_is_a_broken_rule(Exception problem)
    {
        var contract = With(new TicketRules { Constructor = _ => throw problem });
        ContractViolation violation = Assert.Single(contract.Parse(Valid.Bytes()).Violations);
        Assert.Equal(("$", ViolationCode.Rule, "they threw " + problem.GetType().Name), (violation.Path, violation.Code, violation.Hint));
        Assert.DoesNotContain("T-1", violation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_a_rule_is_told_with_the_rules_that_are_broken_before_it()
    {
        var contract = With(new TicketRules { Line = line => line.Sku == "bad" ? throw new FormatException() : line.Sku != "forbidden" });
        ContractResult<Ticket> result = contract.Parse(Payload.With("lines", """[{"sku":"forbidden","quantity":1},{"sku":"bad","quantity":1}]""").Bytes());
        Assert.Equal(
            [("$.lines[0].sku", ViolationCode.Rule), ("$.lines[1]", ViolationCode.Rule)], result.Violations.Select(violation => (violation.Path, violation.Code)));
    }

    [Fact]
    public void A_parser_that_refuses_what_the_scan_accepts_is_told_and_reported()
    {
        using var listener = new ErrorListener();
        using Activity activity = new Activity("request").Start();
        ContractViolation violation = Assert.Single(With(new TicketRules { IsParserBroken = true }, "test.broken.v1").Parse(Valid.Bytes()).Violations);
        Assert.Equal(ViolationCode.Rule, violation.Code);
        Assert.Contains("defect of SafeIntegration", violation.Hint, StringComparison.Ordinal);
        Assert.Equal(ContractEvents.DisagreementEvent, Assert.Single(activity.Events).Name);
        Assert.Contains("test.broken.v1", listener.Contracts);
    }

    [Fact]
    public void Unknown_members_of_a_good_payload_are_listed()
    {
        string payload = Payload.With("other", "[1,{\"id\":2}]").Replace("\"sku\"", "\"a.b'c\":1,\"sku\"", StringComparison.Ordinal);
        Assert.Equal(["$.lines[*]['a.b\\'c']", "$.other"], Parse(payload).UnknownMembers);
        Assert.Empty(Parse(payload, UnknownMembers.Ignore).UnknownMembers);
    }

    [Fact]
    public void Unknown_values_of_a_tolerant_enum_are_found()
    {
        var contract = new TicketContract();
        ScanFindings findings = ContractScan.Run(Payload.With("mood", "\"Great\"").Bytes(), contract.Shape, new ContractSettings("x", 6));
        Assert.Equal(["$.mood"], findings.UnknownValues);
        Assert.Empty(findings.Violations);
    }

    [Fact]
    public void A_good_value_is_valid() => Assert.Empty(new TicketContract().Validate(Good));

    [Fact]
    public void A_value_is_checked_as_a_payload_is_but_has_no_places()
    {
        IReadOnlyList<ContractViolation> violations = new TicketContract().Validate(new() { Id = "x", Priority = 9, Lines = [new(null!, 1)] });
        Assert.Equal(["$.id", "$.priority", "$.lines[0].sku"], violations.Select(violation => violation.Path));
        Assert.All(violations, violation => Assert.True(violation.Line is null && violation.BytePosition is null));
    }

    [Fact]
    public void No_value_is_told() => Assert.Equal(ViolationCode.Null, Assert.Single(new TicketContract().Validate(null!)).Code);

    [Fact]
    public void A_value_that_contains_itself_is_too_large()
    {
        var ticket = new Ticket { Id = "T-1", Priority = 1, Lines = [new("a", 0)] };
        ticket.Parent = ticket;
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(new TicketContract().Validate(ticket)).Code);
    }

    [Fact]
    public void A_value_without_end_is_too_large()
    {
        var ticket = new Ticket { Id = "T-1", Priority = 1, Lines = new EndlessLines() };
        Assert.Equal(ViolationCode.TooLarge, Assert.Single(new TicketContract().Validate(ticket)).Code);
    }

    [Fact]
    public void A_value_whose_members_throw_breaks_a_rule()
    {
        ContractViolation violation = Assert.Single(new TicketContract().Validate(new() { Id = "T-1", Lines = null! }));
        Assert.Equal((ViolationCode.Rule, "reading its members threw NullReferenceException"), (violation.Code, violation.Hint));
    }

    [Fact]
    public void Parsing_a_good_payload_allocates_nothing_but_its_value()
    {
        var contract = new LineContract();
        ReadOnlyMemory<byte> payload = "7"u8.ToArray();
        contract.Parse(payload);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isValid = contract.Parse(payload).IsValid;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(isValid);
    }

    private static TicketContract With(TicketRules rules, string name = "test.tickets.v1") => new(new ContractSettings(name, words: 6), rules);

    private sealed class LineContract() : GeneratedContract<int>(new ContractSettings("test.number.v1", words: 0))
    {
        protected override bool TryReadValue(ref Utf8JsonReader reader, ref ContractNotes notes, out int value) => JsonRead.TryRead(ref reader, out value);

        protected override void WriteValue(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

        protected override ContractNode CreateShape() => LeafTypes.Int32.With();
    }

    private sealed class EndlessLines : IReadOnlyList<TicketLine>
    {
        public int Count => int.MaxValue;

        public TicketLine this[int index] => new("a", index);

        public IEnumerator<TicketLine> GetEnumerator()
        {
            while (true)
                yield return this[0];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class ErrorListener : EventListener
    {
        private readonly List<string> _contracts = [];

        public IReadOnlyList<string> Contracts => _contracts;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == ContractEvents.SourceName)
                EnableEvents(eventSource, EventLevel.Error);
        }

        // Called by the base class before the field is set, for events of other tests.
        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (_contracts is not null && eventData.Payload?[0] is string contract)
                _contracts.Add(contract);
        }
    }
}
