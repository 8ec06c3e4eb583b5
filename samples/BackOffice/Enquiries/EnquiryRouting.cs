using SafeIntegration;

namespace BackOffice.Enquiries;

/// <summary>Puts an enquiry into the queue of the team that deals with it, or into none: "none of these fits" is an answer.</summary>
public sealed class EnquiryRouting(BackOfficeOptions options) : Integration<EnquiryMessage, EnquiryRoute>
{
    /// <summary>Its name in the journal.</summary>
    public const string IntegrationName = "enquiry-routing";

    /// <summary>Who reviews.</summary>
    public const string Reviewers = "enquiry-desk";

    /// <inheritdoc/>
    public override string Name => IntegrationName;

    /// <inheritdoc/>
    protected override IntegrationPlan<EnquiryMessage, EnquiryRoute> Define(PlanStart<EnquiryMessage, EnquiryRoute> plan) => plan
        .OwnedBy("customer-service", runbook: "Runbooks/enquiry-routing.md")
        .Identify(itemKey: enquiry => enquiry.Id)
        .Call<ClassifyEnquiry>()
        .GroundIn(enquiry => new SourceText(enquiry.Text))
        .ExpectRate(routed => routed.Queue is null, atMost: 0.5, window: 50)
        .Gate(gate => gate.ReviewWhen(routed => routed.Queue is null, "none of the queues fits"))
        .Launch(launch => launch.MinDuration = options.LaunchPeriod)
        .ReviewedBy(Reviewers)
        .ApplyWith<RouteToTeam>("put it into the queue", effect => effect.UndoWindow = options.UndoWindow);
}
