using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;
using BackOffice.Suppliers;
using SafeIntegration;

namespace BackOffice.Simulation;

/// <summary>What is really true of the run's orders, enquiries and invoices. The integrations never see it; simulated reviewers and the summary do.</summary>
public sealed class GroundTruth(OrderBook orders, IReadOnlyList<Enquiry> enquiries)
{
    private readonly Dictionary<string, PlatformOrder> _orders = orders.Orders.ToDictionary(order => order.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Enquiry> _enquiries = enquiries.ToDictionary(EnquiryMail.MessageIdOf, StringComparer.Ordinal);
    private readonly Dictionary<string, InvoiceTruth> _invoices = new(StringComparer.Ordinal);

    /// <summary>The invoices, once they are generated.</summary>
    public IReadOnlyCollection<InvoiceTruth> Invoices => _invoices.Values;

    /// <summary>Remembers an invoice.</summary>
    public void Add(InvoiceTruth invoice) => _invoices.Add(invoice.Id, invoice);

    /// <summary>The order behind a message or an item key.</summary>
    public PlatformOrder OrderOf(string key) => _orders[key.Split('/')[0]];

    /// <summary>The enquiry with this Message-Id.</summary>
    public Enquiry EnquiryOf(string messageId) => _enquiries[messageId];

    /// <summary>The invoice behind a Message-Id or an item key.</summary>
    public InvoiceTruth InvoiceOf(string key) => _invoices[key.Split('@')[0]];

    /// <summary>The right notice.</summary>
    public OrderNotice? NoticeFor(ReviewTicket<OrderNotice> ticket)
    {
        PlatformOrder order = OrderOf(ticket.ItemKey);
        return ticket.Proposed is null ? null : ticket.Proposed with
        {
            OrderId = order.Id,
            Kind = order.Kind,
            Recipient = order.Customer.Email,
            Total = order.Total,
            Urgency = order.Note.Urgency,
        };
    }

    /// <summary>The right queue.</summary>
    public EnquiryRoute RoutingFor(ReviewTicket<EnquiryRoute> ticket)
    {
        Enquiry enquiry = EnquiryOf(ticket.ItemKey);
        return new() { MessageId = ticket.ItemKey, Queue = enquiry.ServiceType, Urgency = enquiry.Urgency };
    }

    /// <summary>The right fields.</summary>
    public InvoiceFields FieldsFor(ReviewTicket<InvoiceFields> ticket) => TrainingSet.Fields(InvoiceOf(ticket.ItemKey));
}
