import { builder } from '../graphql/builder.ts'
import type { FileClaim, FileExchange, FileExchangeSide, FileOffer, StandFile, StandSharing } from './stand-file.ts'

export const StandFileRef = builder.objectRef<StandFile>('StandFile')
export const FileClaimRef = builder.objectRef<FileClaim>('FileClaim')
export const StandOfferRef = builder.objectRef<FileOffer>('StandOffer')
export const StandExchangeRef = builder.objectRef<FileExchange>('StandExchange')
export const ExchangeSideRef = builder.objectRef<FileExchangeSide>('ExchangeSide')
export const StandSharingRef = builder.objectRef<StandSharing>('StandSharing')
