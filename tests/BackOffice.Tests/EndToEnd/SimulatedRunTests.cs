using BackOffice.Summaries;

namespace BackOffice.Tests.EndToEnd;

/// <summary>The facts that the summary of a run claims.</summary>
public sealed class SimulatedRunTests(SimulatedRun run, ITestOutputHelper output) : IClassFixture<SimulatedRun>
{
    private const int Enquiries = 50;

    [Fact]
    public void It_ends_with_its_summary_which_says_that_the_reviewers_are_simulated()
    {
        output.WriteLine(run.Printed);

        string[] printed = run.Printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        string[] lines = [.. run.Summary.Lines()];
        Assert.Equal(lines, printed[^lines.Length..]);
        Assert.Contains("SIMULATED", printed[^(lines.Length + 1)], StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_update_no_guarded_message_is_wrong_and_unguarded_ones_are()
    {
        OrderSummary orders = run.Summary.Orders;

        Assert.Equal((0, 200), (orders.WrongAfterUpdate, orders.SentAfterUpdate));
        Assert.InRange(orders.UnguardedWrongAfterUpdate, 1, orders.UnguardedAfterUpdate);
    }

    [Fact]
    public void The_change_is_caught_at_the_first_order_after_it() =>
        Assert.StartsWith("order 201 of 400", run.Summary.Orders.CaughtAt, StringComparison.Ordinal);

    [Fact]
    public void What_was_quarantined_is_replayed_and_every_customer_told_once()
    {
        OrderSummary orders = run.Summary.Orders;

        Assert.Equal((200, 200), (orders.Quarantined, orders.Replayed));
        Assert.Equal((400, 0), (orders.Sent, orders.SentTwice));
    }

    [Fact]
    public void Enquiries_are_misrouted_without_the_guard_and_never_automatically_with_it()
    {
        EnquirySummary enquiries = run.Summary.Enquiries;

        Assert.InRange(enquiries.Enquiries, Enquiries, int.MaxValue);
        Assert.Equal((0, 0), (enquiries.MisroutedAutomatically, enquiries.RoutedTwice));
        Assert.InRange(enquiries.UnguardedMisrouted, 1, enquiries.Enquiries);
    }

    [Fact]
    public void Enquiry_routing_stays_in_launch_and_says_how_much_it_lacks() =>
        Assert.Matches(@"^Launch: .*\b[1-9][0-9,]* more\b", run.Summary.Enquiries.Stage);

    [Fact]
    public void Invoices_are_posted_once_and_a_wrong_total_only_if_a_reviewer_let_it_pass()
    {
        InvoiceSummary invoices = run.Summary.Invoices;

        Assert.Equal((SimulatedRun.Invoices, SimulatedRun.Invoices), (invoices.Invoices, invoices.Posted));
        Assert.Equal((0, 0), (invoices.PostedTwice, invoices.WrongAutomatically));
        Assert.InRange(invoices.WrongApproved, 0, SimulatedRun.Invoices / 50);
    }

    [Fact]
    public void Without_the_guard_at_least_three_per_cent_of_the_totals_are_wrong()
    {
        InvoiceSummary invoices = run.Summary.Invoices;

        Assert.Equal(SimulatedRun.Invoices, invoices.UnguardedPosted);
        Assert.True(invoices.UnguardedWrong >= 0.03 * invoices.UnguardedPosted, $"Only {invoices.UnguardedWrong} of {invoices.UnguardedPosted} are wrong: the input is too easy.");
    }
}
