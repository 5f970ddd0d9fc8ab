using System.Net;
using Disc.Portal.Partnerships;
using Disc.Portal.Partnerships.Alerts;
using Disc.Portal.Partnerships.Images;
using Disc.Portal.Shared;
using Disc.Portal.Shared.Accounts;
using Disc.Portal.Shared.Pictures;
using Disc.Portal.Shared.Storage;
using Disc.Portal.Shared.Text;
using Disc.Portal.Tests.Isolation;
using Disc.Portal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Disc.Portal.Tests.Partnerships.Certification;

/// <summary>
/// Every use case and every address × somebody who has not certified in time: they get the documents and their own account, and
/// nothing else (rule 3). A new page or use case is in the matrix by itself.
/// </summary>
[Trait("Rule", "3")]
public sealed class LapsedMatrixTests : IAsyncLifetime
{
    // What is open all the same: the documents, their making for administrators, one's own account, and what anybody may see.
    private static readonly string[] OpenToMembers = ["/must-read", "/must-read/{version:guid}/file", "/must-read/{VersionId:guid}", "/me", "/me/password", "/me/second-step", "/me/second-step/app", "/stream/withdrawn"];

    private static readonly string[] OpenToAdministrators = ["/documents/manage", "/documents/manage/{Id:guid}", "/documents/manage/{id:guid}/{version:guid}/file"];

    private readonly TestPortal portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        var (subject, _) = await portal.ListedSubjectAsync(portal.Alpha, TestSubjects.Draft("Dale", "Otter"));
        await portal.IncidentAsync(portal.Alpha, subject);
        await portal.With<AlertRegister, Outcome<Guid>>(portal.Alpha, alerts => alerts.PublishAsync(
            portal.ActorOf(portal.Alpha, TestRole.Administrator), new AlertDraft(Guid.NewGuid(), "Fake notes", "Check the foil.", nameof(Priority.Normal), "2026-03-05", null)));
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task No_use_case_but_the_documents_gives_anything_to_somebody_who_has_not_certified()
    {
        var before = await GiversAsync();
        await portal.PublishAsync(portal.Alpha);

        // The control: the same questions had answers while everything was certified.
        Assert.True(before.Count > 15, string.Join(", ", before));
        Assert.Empty(await GiversAsync());
        await portal.CertifyAsync(portal.Alpha, TestRole.Administrator);
        // Some of them can be done once only; the others answer as before.
        Assert.True((await GiversAsync()).Intersect(before).Count() > 15);
    }

    [Fact]
    public async Task No_address_but_the_documents_and_ones_own_account_answers_somebody_who_has_not_certified()
    {
        var picture = await PictureAsync();
        var member = await portal.SignedInAsync(portal.Alpha, TestRole.Member);
        var admin = await portal.SignedInAsync(portal.Alpha, TestRole.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"/alpha/{picture}")).StatusCode);
        await portal.PublishAsync(portal.Alpha, pdf: TestDocuments.Pdf);

        Assert.Equal(OpenToMembers.Order(StringComparer.Ordinal), (await AnsweringAsync(member)).Order(StringComparer.Ordinal));
        Assert.Equal(OpenToMembers.Concat(OpenToAdministrators).Order(StringComparer.Ordinal), (await AnsweringAsync(admin)).Order(StringComparer.Ordinal));

        // The picture's address is as good as before; the person is not.
        var refused = await member.GetAsync($"/alpha/{picture}");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.StartsWith("/alpha/must-read", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/alpha/must-read", (await member.GetAsync("/alpha/")).Headers.Location?.ToString());
        using var upload = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "photo" } };
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync("/alpha/uploads", upload)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/alpha/sign-out")).StatusCode);

        // The next tenant hears nothing of it.
        Assert.Equal(HttpStatusCode.OK, (await (await portal.SignedInAsync(portal.Beta, TestRole.Member)).GetAsync("/beta/gallery")).StatusCode);
    }

    [Fact]
    public async Task What_the_session_said_a_moment_ago_does_not_help_at_the_door()
    {
        var picture = await ImageAsync();
        var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
        await portal.PublishAsync(portal.Alpha);

        await Assert.ThrowsAsync<CertificationLapsed>(() => portal.With<ImageRegister, byte[]?>(portal.Alpha, images => images.ShowAsync(actor, picture, large: true)));
        await Assert.ThrowsAsync<CertificationLapsed>(() => portal.With<TenantDatabase<PartnershipDb>, bool>(portal.Alpha, async database =>
        {
            await using var work = await database.BeginAsync(actor);
            return true;
        }));
        // The portal itself, and an officer of the force, have nothing to certify here.
        await portal.With<TenantDatabase<PartnershipDb>, bool>(portal.Alpha, async database =>
        {
            await using var jobs = database.OpenFor(Actor.Portal(portal.Alpha, portal.Now));
            await using var visit = database.OpenFor(portal.ActorOf(portal.Force, TestRole.Analyst));
            return true;
        });
    }

    [Fact]
    public async Task A_lapsed_session_holds_only_the_permissions_that_a_lapse_leaves()
    {
        var book = portal.Services.GetRequiredService<PermissionBook>();
        var everything = Enum.GetValues<Roles>().Aggregate(Roles.None, (sum, role) => sum | role);

        Assert.Equal(["certification.certify", "documents.manage"], book.HeldBy(everything, false, Standing.Lapsed).Order(StringComparer.Ordinal));
        await Task.CompletedTask;
    }

    // Which questions without arguments of their own have an answer for the administrator.
    private async Task<IReadOnlyList<string>> GiversAsync()
    {
        var giving = new List<string>();
        foreach (var useCase in UseCaseMatrixTests.Methods().Where(name => name.StartsWith("Partnerships.", StringComparison.Ordinal)
            && !name.StartsWith("Partnerships.Certification.CertificationRegister", StringComparison.Ordinal) && !name.StartsWith("Partnerships.Documents.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var (type, method) = UseCaseMatrixTests.Find(useCase);
            var given = await portal.In(portal.Alpha, async provider =>
            {
                try
                {
                    var actor = portal.ActorOf(portal.Alpha, TestRole.Administrator);
                    var arguments = method.GetParameters().Select((parameter, index) => index == 0 ? actor
                        : parameter.ParameterType == typeof(int) ? parameter.Name == "most" ? 10 : 0 : UseCaseMatrixTests.Sample(parameter.ParameterType)).ToArray();
                    var task = (Task)method.Invoke(provider.GetRequiredService(type), arguments)!;
                    await task;
                    return UseCaseMatrixTests.Given(task.GetType().GetProperty("Result")?.GetValue(task)) is not null;
                }
                catch (Exception)
                {
                    return false;
                }
            });
            if (given)
                giving.Add(useCase);
        }

        return giving;
    }

    private async Task<Guid> ImageAsync() => await portal.ReadAsync(portal.Alpha, db => Task.FromResult(db.Images.First(image => image.SubjectId != null).Id));

    private async Task<string> PictureAsync()
    {
        var image = await ImageAsync();
        return await portal.With<ImageAddresses, string>(portal.Alpha, addresses => Task.FromResult(addresses.Large(portal.ActorOf(portal.Alpha, TestRole.Member), image)));
    }

    private async Task<IReadOnlyList<string>> AnsweringAsync(HttpClient client)
    {
        var answering = new List<string>();
        foreach (var endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_') && endpoint.RoutePattern.RawText!.TrimStart('/') is not ("stream" or "{**path:file}"))
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, "\\{[^}]*\\}", match =>
                match.Value.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : "nothing");
            var answer = await client.GetAsync($"/alpha/{path.TrimStart('/')}");
            var led = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/must-read", StringComparison.Ordinal);
            var refused = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/refused", StringComparison.Ordinal);
            if (!led && !refused)
                answering.Add("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
        }

        return answering;
    }
}
